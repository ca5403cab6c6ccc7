package de.kontaktzyklus.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * JSON of which the same facts always give the same bytes: names sorted, no blanks, no line breaks, escapes only where
 * JSON wants them. Numbers are whole; days, instants and codes are texts.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The text of an object.
     *
     * @param facts texts, whole numbers, truth values, and lists and maps of them; anything else as its text
     */
    public static String of(Map<String, ?> facts) {
        return value(facts);
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((name, each) -> sorted.put(String.valueOf(name), each));
            return sorted.entrySet().stream()
                    .map(each -> text(each.getKey()) + ":" + value(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Iterable<?> list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(CanonicalJson::value)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Integer || value instanceof Long || value instanceof Boolean
                ? String.valueOf(value)
                : text(String.valueOf(value));
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
