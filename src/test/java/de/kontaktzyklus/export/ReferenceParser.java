package de.kontaktzyklus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RFC 4180 by hand, slow and plain, with nothing of the production code in it: what the pollution test compares with.
 */
public final class ReferenceParser {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x00\\x1A\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
    private static final Pattern OTHER_BLANK = Pattern.compile("[\\u00A0\\u2007\\u2009\\u2028\\u2029\\u202F]");
    private static final Pattern FORMULA = Pattern.compile("(?s)=\".*\"");
    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Z}\\x1c-\\x1f\\x85]+|[\\s\\p{Z}\\x1c-\\x1f\\x85]+$");

    private final String text;
    private final char separator;
    private final List<Parsed> records = new ArrayList<>();
    private boolean unclosed;
    private int at;
    private int line = 1;

    private ReferenceParser(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    public static ReferenceParser of(String text, char separator) {
        ReferenceParser parser = new ReferenceParser(text, separator);
        while (parser.at < text.length()) {
            parser.record();
        }
        return parser;
    }

    /** Without blank lines; the first one is the header. */
    public List<Parsed> records() {
        return records;
    }

    boolean isUnclosed() {
        return unclosed;
    }

    private void record() {
        int firstLine = line;
        List<String> fields = new ArrayList<>();
        boolean torn = false;
        boolean more = true;
        while (more) {
            boolean opens = at < text.length() && text.charAt(at) == '"';
            StringBuilder field = new StringBuilder(opens ? quotedPart() : "");
            String rest = upToEnd();
            torn |= opens && !rest.isEmpty();
            fields.add(field.append(rest).toString());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        int lastLine = line;
        endOfLine();
        if (torn || fields.stream().anyMatch(field -> !trimmed(field).isEmpty())) {
            records.add(new Parsed(firstLine, withoutEmptyEnd(fields), torn, torn && lastLine > firstLine));
        }
    }

    private String quotedPart() {
        StringBuilder part = new StringBuilder();
        at++;
        while (at < text.length()) {
            if (text.startsWith("\"\"", at)) {
                part.append('"');
                at += 2;
            } else if (text.charAt(at) == '"') {
                at++;
                return part.toString();
            } else {
                countLine();
                part.append(text.charAt(at));
                at++;
            }
        }
        unclosed = true;
        return part.toString();
    }

    private String upToEnd() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private void endOfLine() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    /** A line ends with CR, LF or both; of both the LF counts. */
    private void countLine() {
        char c = text.charAt(at);
        if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", at))) {
            line++;
        }
    }

    /** Empty fields behind the last column do not count. */
    private List<String> withoutEmptyEnd(List<String> fields) {
        int width = records.isEmpty() ? 0 : records.get(0).fields().size();
        List<String> kept = new ArrayList<>(fields);
        while (kept.size() > width && trimmed(kept.get(kept.size() - 1)).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** The contract's list, each kind by itself. */
    public static String trimmed(String field) {
        String visible = INVISIBLE.matcher(field).replaceAll("");
        String text = blanksOff(OTHER_BLANK.matcher(visible).replaceAll(" "));
        if (FORMULA.matcher(text).matches() && text.length() > 2) {
            text = blanksOff(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        return text.startsWith("'") ? blanksOff(text.substring(1)) : text;
    }

    private static String blanksOff(String text) {
        return BLANKS_AROUND.matcher(text).replaceAll("");
    }

    /**
     * A record.
     *
     * @param torn text behind a closing quote
     * @param tornOverLines the same, in a record of several lines
     */
    public record Parsed(int line, List<String> fields, boolean torn, boolean tornOverLines) {

        public String trimmedField(int place) {
            return trimmed(fields.get(place));
        }
    }
}
