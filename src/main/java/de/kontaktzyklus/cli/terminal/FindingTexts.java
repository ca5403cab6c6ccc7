package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.texts.TextBundle;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with the configuration, in the language of the office. */
public final class FindingTexts {

    private static final String BUNDLE = "de.kontaktzyklus.config.messages";

    private final TextBundle words;

    /** @param language German or English */
    public FindingTexts(Locale language) {
        this.words = new TextBundle(BUNDLE, language);
    }

    /** A line for each finding. */
    public String lines(ConfigurationException refused) {
        return refused.findings().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** File and line, key, value, and what is wrong: {@code kontaktzyklus.properties:12: smtp.port "abc": …}. */
    public String line(ConfigurationFinding finding) {
        return PrintableText.of(finding.place()) + ": " + problem(finding);
    }

    /** What is wrong and what is allowed, as a sentence without its full stop. */
    public String problem(ConfigurationFinding finding) {
        Object[] details = finding.details().stream().map(PrintableText::of).toArray();
        String sentence = words.text("problem." + finding.problem(), details);
        return finding.isDefault() ? sentence + words.text("of-default") : sentence;
    }
}
