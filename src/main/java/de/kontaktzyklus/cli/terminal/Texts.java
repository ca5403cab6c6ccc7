package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.texts.TextBundle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** What the command line says, in the language of the office. */
public final class Texts {

    private static final String BUNDLE = "de.kontaktzyklus.cli.messages";

    private final Locale locale;
    private final TextBundle bundle;
    private final DateTimeFormatter days;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = new TextBundle(BUNDLE, locale);
        this.days = DateTimeFormatter.ofPattern(bundle.plain("format.day"), locale);
    }

    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.has(key);
    }

    /** The text of a key, its placeholders filled: days, spans and numbers as people of the office write them. */
    public String text(String key, Object... values) {
        return bundle.text(key, Arrays.stream(values).map(this::readable).toArray());
    }

    private Object readable(Object value) {
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof LocalDateTime minute) {
            return DateTimeFormatter.ofPattern(bundle.plain("format.minute"), locale)
                    .format(minute);
        }
        if (value instanceof YearMonth month) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
        }
        if (value instanceof Span span) {
            return text("span." + span.unit(), span.amount());
        }
        // File names and fields of exports: none of them may steer the terminal.
        return value instanceof String line ? PrintableText.of(line) : value;
    }
}
