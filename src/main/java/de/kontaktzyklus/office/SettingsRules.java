package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.export.Column;
import java.nio.file.Path;

/** What other rooms say of a setting, said at the start. */
final class SettingsRules {

    private SettingsRules() {}

    /** A limit below the columns of the widest export would refuse every file of that kind. */
    static void checkFields(Settings settings, SettingsRule.Refusals refusals) {
        int most = mostColumns();
        if (settings.intake().maxFields() < most) {
            refusals.refuse("intake.max-fields", Problem.FEWER_FIELDS_THAN_COLUMNS, most);
        }
    }

    private static int mostColumns() {
        int most = 0;
        for (ExportKind kind : ExportKind.values()) {
            most = Math.max(most, Column.of(kind).size());
        }
        return most;
    }

    /** And not at the first mail: that the certificates of the office cannot be read. */
    static void checkCertificates(Settings settings, SettingsRule.Refusals refusals) {
        settings.smtp()
                .trustedCertificates()
                .filter(file -> !isReadable(file))
                .ifPresent(file -> refusals.refuse("smtp.trusted-certificates", Problem.NO_CERTIFICATES));
    }

    private static boolean isReadable(Path file) {
        try {
            TrustedCertificates.in(file);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
