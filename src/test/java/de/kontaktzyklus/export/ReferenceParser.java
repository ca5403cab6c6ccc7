package de.kontaktzyklus.export;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180 by hand, slow and plain, with nothing of the production code in it: what the pollution test compares with.
 */
final class ReferenceParser {

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

    static ReferenceParser of(String text, char separator) {
        ReferenceParser parser = new ReferenceParser(text, separator);
        while (parser.at < text.length()) {
            parser.record();
        }
        return parser;
    }

    /** Without blank lines; the first one is the header. */
    List<Parsed> records() {
        return records;
    }

    boolean isUnclosed() {
        return unclosed;
    }

    private void record() {
        int firstLine = line;
        List<String> fields = new ArrayList<>();
        boolean torn = false;
        boolean quoted = false;
        boolean more = true;
        while (more) {
            boolean opens = at < text.length() && text.charAt(at) == '"';
            StringBuilder field = new StringBuilder(opens ? quotedPart() : "");
            String rest = upToEnd();
            torn |= opens && !rest.isEmpty();
            quoted |= opens;
            fields.add(field.append(rest).toString());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        int lastLine = line;
        endOfLine();
        if (fields.size() > 1 || quoted || !trimmed(fields.get(0)).isEmpty()) {
            records.add(new Parsed(firstLine, fields, torn, torn && lastLine > firstLine));
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

    static String trimmed(String field) {
        return field.replaceAll("^[\\s\\p{Z}\\x1c-\\x1f\\x85]+|[\\s\\p{Z}\\x1c-\\x1f\\x85]+$", "");
    }

    /**
     * @param torn text behind a closing quote
     * @param tornOverLines the same, in a record of several lines
     */
    record Parsed(int line, List<String> fields, boolean torn, boolean tornOverLines) {

        String trimmedField(int place) {
            return trimmed(fields.get(place));
        }
    }
}
