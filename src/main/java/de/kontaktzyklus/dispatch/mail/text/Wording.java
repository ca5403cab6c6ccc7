package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.texts.TextBundle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the mails in one language; days and spans are written as people of that language write them. */
public final class Wording {

    private static final String BUNDLE = "de.kontaktzyklus.dispatch.mail.messages";

    private final Locale language;
    private final TextBundle bundle;
    private final DateTimeFormatter days;

    public Wording(Locale language) {
        this.language = language;
        this.bundle = new TextBundle(BUNDLE, language);
        this.days = DateTimeFormatter.ofPattern(bundle.plain("format.day"), language);
    }

    /** The text of a key with its placeholders filled; a key that is missing is an error. */
    public String say(String key, Object... values) {
        return bundle.text(key, Arrays.stream(values).map(this::readable).toArray());
    }

    public String language() {
        return language.getLanguage();
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** With the name of the weekday. */
    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language) + ", " + day(day);
    }

    /** Several names as one says them; empty where there is none. */
    Optional<String> named(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? names.stream().findFirst()
                : Optional.of(say("list.and", String.join(", ", names.subList(0, last)), names.get(last)));
    }

    private Object readable(Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof YearMonth month) {
            return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language) + " " + month.getYear();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::readable).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof ExportKind kind) {
            return say("kind." + kind);
        }
        return value instanceof Span span ? say("span." + span.unit(), span.amount()) : value;
    }
}
