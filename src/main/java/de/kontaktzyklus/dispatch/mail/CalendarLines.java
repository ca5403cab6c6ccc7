package de.kontaktzyklus.dispatch.mail;

import java.nio.charset.StandardCharsets;

/** Content lines as RFC 5545, 3.1 has them: CRLF behind each, none longer than 75 octets, characters whole. */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder content = new StringBuilder();

    /** A value that is no text: a day, a number, a name of the standard. */
    void add(String property, String value) {
        fold(property + ":" + value);
    }

    /** A text; what separates values in it is escaped (3.3.11). */
    void addText(String property, String text) {
        add(
                property,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n"));
    }

    /** A line that goes on begins with a blank. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = line.substring(at, line.offsetByCodePoints(at, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                content.append(END).append(' ');
                octets = 1;
            }
            content.append(character);
            octets += length;
        }
        content.append(END);
    }

    String content() {
        return content.toString();
    }
}
