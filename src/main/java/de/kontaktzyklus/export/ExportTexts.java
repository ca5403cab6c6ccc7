package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.texts.TextBundle;
import java.util.Arrays;
import java.util.Locale;

/** Findings in words, for the administrator: German, or English. */
public final class ExportTexts {

    private static final String BUNDLE = "de.kontaktzyklus.export.messages";

    private final TextBundle words;

    /** @param language German or English */
    public ExportTexts(Locale language) {
        this.words = new TextBundle(BUNDLE, language);
    }

    /** Place, class of the value and reason: {@code Zeile 7, Spalte Zugang: kein Datum (5 Zeichen), …}. */
    public String line(ExportFinding finding) {
        String place = place(finding);
        String value = value(finding.value());
        String reason = reason(finding);
        String what = value.isEmpty() ? reason : value + ", " + reason;
        return place.isEmpty() ? what : place + ": " + what;
    }

    /** Why, in a sentence without its full stop. */
    public String reason(ExportFinding finding) {
        return text("problem." + finding.problem().name(), finding.details().toArray());
    }

    /** The class of a value in words, empty where there is none. */
    public String value(ValueClass value) {
        return value.shape() == ValueClass.Shape.NONE
                ? ""
                : text("value." + value.shape().name(), value.length());
    }

    private String place(ExportFinding finding) {
        if (finding.line() == 0) {
            return "";
        }
        return finding.column().isEmpty()
                ? text("place.line", finding.line())
                : text("place.column", finding.line(), finding.column());
    }

    public String text(String key, Object... details) {
        // Names of files and columns come from outside.
        Object[] printable = Arrays.stream(details)
                .map(detail -> detail instanceof String text ? PrintableText.of(text) : detail)
                .toArray();
        return words.text(key, printable);
    }
}
