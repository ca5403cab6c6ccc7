package de.kontaktzyklus.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * JSON of which the same facts always give the same bytes: names sorted, no blanks, no line breaks, escapes only where
 * JSON wants them. Numbers are whole; days, instants and codes are texts.
 */
public final class CanonicalJson {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");
    private static final int HEXADECIMAL = 16;

    private CanonicalJson() {}

    /**
     * The text of an object.
     *
     * @param facts texts, whole numbers, truth values, and lists and maps of them; anything else as its text
     */
    public static String of(Map<String, ?> facts) {
        return value(facts);
    }

    /**
     * The text that an object has under a name, not one within another object or list.
     *
     * @return empty if there is none, or if it is no JSON of this class
     */
    static String textOf(String json, String name) {
        String key = text(name) + ":\"";
        int depth = 0;
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                if (depth == 1 && json.startsWith(key, at)) {
                    int begin = at + key.length();
                    return unescaped(json.substring(begin, endOfText(json, begin)));
                }
                at = endOfText(json, at + 1);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            at++;
        }
        return "";
    }

    /** Where the next quotation mark stands that is not escaped; the end if there is none. */
    private static int endOfText(String json, int begin) {
        int at = begin;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, json.length());
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group(2)
                                : String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
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
