package de.kontaktzyklus.log;

import de.kontaktzyklus.texts.TextBundle;
import java.util.Locale;

/**
 * In which language the log of this process speaks, and what it calls the places of its state. Costs nothing as long as
 * nothing is logged.
 */
public final class LogTexts {

    private static final String BUNDLE = "de.kontaktzyklus.log.messages";

    private static volatile Locale language = Locale.ENGLISH;

    private LogTexts() {}

    /**
     * From now on.
     *
     * @param state folder of the state
     * @param database what people call the database
     */
    public static void are(Locale speaks, String state, String database) {
        language = speaks;
        Places.are(state, database);
    }

    /** Java keeps the bundles that were read. */
    static TextBundle now() {
        return new TextBundle(BUNDLE, language);
    }
}
