package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.config.settings.ProcessSettings;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.log.LogTexts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.database.StateServer;
import java.util.Locale;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * How the log is: by the settings of the office, unless a system property says otherwise. Only the running pipeline
 * logs its day; other commands log trouble only.
 */
public final class Logs {

    private static final String LEVEL = "kontaktzyklus.log.level";

    private static final String CAMEL = "kontaktzyklus.log.camel";

    private static final String FORMAT = "kontaktzyklus.log.format";

    private Logs() {}

    /**
     * Warnings and errors only, unless the person at the terminal has asked for more. Works until the first line is
     * logged.
     */
    public static void troubleOnly() {
        set(LEVEL, "warn");
    }

    /**
     * Nothing, neither of ours nor of Camel's: the command says itself what failed, and how to mend it. Works as above.
     */
    public static void silent() {
        set(LEVEL, "off");
        set(CAMEL, "off");
    }

    /** As the office has set it, where nothing else was said. A log as it is shipped costs no time. */
    public static void as(Office office) {
        Settings.Logs log = office.settings().log();
        apply(log);
        String state = office.settings().state().directory().toString();
        LogTexts.nameOffice(office.name());
        LogTexts.are(
                log.language(),
                state,
                office.statePlace().server().map(StateServer::address).orElse(state));
    }

    /** For several offices in one process: what holds for all of them, and the language of what is said for all. */
    public static void as(ProcessSettings settings) {
        apply(settings.log());
        LogTexts.are(settings.log().language(), "", "");
    }

    private static void apply(Settings.Logs log) {
        boolean level = set(LEVEL, log.level(), "info");
        boolean camel = set(CAMEL, log.camelLevel(), "warn");
        boolean format = set(FORMAT, log.format().name().toLowerCase(Locale.ROOT), "text");
        if (level || camel || format) {
            Configurator.reconfigure();
        }
    }

    /** Whether it was not set before, and is another value than the shipped one now. */
    private static boolean set(String key, String value, String shipped) {
        boolean isNew = System.getProperty(key) == null;
        set(key, value);
        return isNew && !value.equals(shipped);
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
