package de.kontaktzyklus.log;

import de.kontaktzyklus.texts.Discretion;
import de.kontaktzyklus.texts.TextBundle;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.apache.logging.log4j.message.MapMessage;

/** One line: for people a sentence in their language, for programs the figures by their English keys. */
final class EventMessage extends MapMessage<EventMessage, Object> {

    private static final long serialVersionUID = 1L;

    /** A Message-ID is made by the program and says nothing of anybody; it only looks like an address. */
    private static final String MAIL = "mail";

    private final String sentence;

    /**
     * @param before what the line begins with: the cause
     * @param after what it ends with
     */
    EventMessage(Event event, String before, String after, TextBundle texts, Object... figures) {
        List<String> keys = event.figures();
        assert figures.length == keys.size() : event + " has " + keys;
        Object[] words = new Object[figures.length];
        for (int i = 0; i < figures.length; i++) {
            Object discreet = discreet(i < keys.size() ? keys.get(i) : "", figures[i]);
            words[i] = worded(discreet, texts);
            if (i < keys.size()) {
                put(this, keys.get(i), discreet);
            }
        }
        this.sentence = before + sentence(event, texts, words) + after;
    }

    /** A text that is missing or wrong must not stop the work that it tells of. */
    private static String sentence(Event event, TextBundle texts, Object... words) {
        try {
            return texts.text("event." + event, words).replace(" ()", "");
        } catch (IllegalArgumentException | MissingResourceException wrong) {
            return event + " " + Arrays.toString(words);
        }
    }

    private static void put(EventMessage message, String key, Object figure) {
        if (figure instanceof Number || figure instanceof Boolean) {
            message.with(key, figure);
        } else if (figure instanceof Reason reason) {
            message.with(key, reason.kind().name());
        } else if (figure instanceof Map<?, ?> counts) {
            message.with(key, counts.toString());
        } else {
            message.with(key, figure.toString());
        }
    }

    private static Object discreet(String key, Object figure) {
        if (figure instanceof Path || (figure instanceof String && !MAIL.equals(key))) {
            return Discretion.of(figure.toString());
        }
        return figure;
    }

    /** Enums have words in each language, days and numbers their form; all else stays as it is. */
    private static Object worded(Object figure, TextBundle texts) {
        if (figure instanceof Reason reason) {
            return texts.text("reason." + reason.kind(), Discretion.of(reason.where()));
        }
        if (figure instanceof Enum<?> name) {
            String key = "word." + name.name();
            return texts.has(key) ? texts.plain(key) : name.name().toLowerCase(Locale.ROOT);
        }
        if (figure instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        if (figure instanceof Map<?, ?> counts) {
            return counts.entrySet().stream()
                    .map(count -> worded(count.getKey(), texts) + " " + count.getValue())
                    .collect(Collectors.joining(", "));
        }
        if (figure instanceof Collection<?> all) {
            return all.stream().map(one -> String.valueOf(worded(one, texts))).collect(Collectors.joining(", "));
        }
        return figure instanceof TemporalAccessor time ? timeInWords(time, texts) : figure;
    }

    /** As people of that language write days, months and hours; programs get ISO 8601. */
    private static String timeInWords(TemporalAccessor time, TextBundle texts) {
        String key = time.isSupported(ChronoField.HOUR_OF_DAY)
                ? "format.hour"
                : time.isSupported(ChronoField.DAY_OF_MONTH) ? "format.day" : "format.month";
        return DateTimeFormatter.ofPattern(texts.plain(key), Locale.ROOT).format(time);
    }

    @Override
    public String getFormattedMessage() {
        return sentence;
    }

    @Override
    public String getFormattedMessage(String[] formats) {
        return sentence;
    }

    @Override
    public String getFormat() {
        return "";
    }

    @Override
    public void formatTo(StringBuilder buffer) {
        buffer.append(sentence);
    }

    @Override
    public void formatTo(String[] formats, StringBuilder buffer) {
        buffer.append(sentence);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
