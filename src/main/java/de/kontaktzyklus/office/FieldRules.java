package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.export.Column;

/** A limit below the columns of the widest export would refuse every file of that kind. */
final class FieldRules {

    private static final String KEY = "intake.max-fields";

    private FieldRules() {}

    static void check(Settings settings, SettingsRule.Refusals refusals) {
        int most = mostColumns();
        if (settings.intake().maxFields() < most) {
            refusals.refuse(KEY, Problem.FEWER_FIELDS_THAN_COLUMNS, most);
        }
    }

    private static int mostColumns() {
        int most = 0;
        for (ExportKind kind : ExportKind.values()) {
            most = Math.max(most, Column.of(kind).size());
        }
        return most;
    }
}
