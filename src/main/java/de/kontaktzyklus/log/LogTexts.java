package de.kontaktzyklus.log;

import de.kontaktzyklus.texts.TextBundle;
import java.util.Locale;

/** In which language the log speaks, and what it calls its places. Costs nothing until something is logged. */
public final class LogTexts {

    private static final String BUNDLE = "de.kontaktzyklus.log.messages";

    private LogTexts() {}

    /**
     * From now on, for whom this thread speaks.
     *
     * @param state folder of the state
     * @param database what people call the database
     */
    public static void are(Locale speaks, String state, String database) {
        Speaker.now().speaks(speaks, state, database);
    }

    /** The name of the office stands in each line from now on; empty for none. */
    public static void nameOffice(String office) {
        Speaker.now().is(office);
    }

    /** Java keeps the bundles that were read. */
    static TextBundle now() {
        return new TextBundle(BUNDLE, Speaker.now().language());
    }
}
