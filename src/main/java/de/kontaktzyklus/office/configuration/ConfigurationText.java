package de.kontaktzyklus.office.configuration;

import de.kontaktzyklus.audit.CanonicalJson;
import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.TextFile;
import de.kontaktzyklus.config.calendar.CalendarFile;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decides who is told what, as canonical JSON: policy, calendar and columns as their files say it, and the
 * settings that plan and words depend on. Which mail server is used, and with which password, is not in it.
 */
public final class ConfigurationText {

    public static final String FILES = "files";
    public static final String SETTINGS = "settings";

    private static final List<String> DECIDING_FILES = List.of(PolicyFile.NAME, CalendarFile.NAME, ColumnsFile.NAME);

    /** Keys, or what they begin with. */
    static final List<String> DECIDING = List.of(
            "office.name",
            "office.time-zone",
            "office.language",
            "export.customer-number",
            "export.empty-values",
            "export.no-end-dates",
            "export.sheet",
            "intake.max-file-size",
            "intake.max-record-length",
            "intake.max-field",
            "intake.max-rows",
            "reminders.horizon-days",
            "escalation.",
            "mail.",
            "forecast.weeks");

    private ConfigurationText() {}

    /** As it is now. */
    public static String of(ConfigurationFolder folder, Settings settings) {
        Map<String, String> files = new TreeMap<>();
        DECIDING_FILES.forEach(name -> files.put(name, TextFile.read(folder.file(name))));
        Map<String, String> values = new TreeMap<>();
        settings.held().stream()
                .filter(held -> !held.secret() && decides(held))
                .forEach(held -> values.put(held.key(), held.value()));
        return CanonicalJson.of(Map.of(FILES, files, SETTINGS, values));
    }

    private static boolean decides(HeldSetting held) {
        return DECIDING.stream().anyMatch(held.key()::startsWith);
    }
}
