package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.texts.TextBundle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of this room, in the language of the office: days, times and kinds of exports as its people write them. */
final class WatchTexts {

    private final Locale locale;
    private final ZoneId zone;
    private final TextBundle bundle;

    WatchTexts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = new TextBundle("de.kontaktzyklus.office.watching.messages", locale);
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... values) {
        return bundle.text(key, Arrays.stream(values).map(this::readable).toArray());
    }

    /** A value as people write it. */
    String of(Object value) {
        return text("value", value);
    }

    private Object readable(Object value) {
        if (value instanceof LocalDate day) {
            return format("format.day").format(day);
        }
        if (value instanceof LocalDateTime minute) {
            return format("format.minute").format(minute);
        }
        if (value instanceof Instant instant) {
            return readable(LocalDateTime.ofInstant(instant, zone));
        }
        if (value instanceof YearMonth month) {
            return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
        }
        if (value instanceof ExportKind kind) {
            return text("kind." + kind);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::readable).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value;
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(bundle.plain(key), locale);
    }
}
