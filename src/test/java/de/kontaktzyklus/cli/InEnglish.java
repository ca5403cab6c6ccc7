package de.kontaktzyklus.cli;

import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import java.util.Locale;

/** Findings in the sentences that an office with English as its language reads. */
public final class InEnglish {

    private static final FindingTexts TEXTS = new FindingTexts(Locale.ENGLISH);

    private InEnglish() {}

    public static String lines(ConfigurationException refused) {
        return TEXTS.lines(refused);
    }

    public static String line(ConfigurationFinding finding) {
        return TEXTS.line(finding);
    }

    public static String problem(ConfigurationFinding finding) {
        return TEXTS.problem(finding);
    }
}
