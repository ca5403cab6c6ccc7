package de.kontaktzyklus.dispatch.mail;

import java.util.regex.Pattern;

/** What may stand in a header: no line break, no control character, nothing that turns the direction of reading. */
final class HeaderText {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private HeaderText() {}

    /** The text with each forbidden character as a blank. */
    static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll(" ").strip();
    }

    /**
     * The text as it is.
     *
     * @throws IllegalArgumentException if it holds a forbidden character; the message does not repeat it
     */
    static String checked(String name, String text) {
        if (FORBIDDEN.matcher(text).find()) {
            throw new IllegalArgumentException("Forbidden character in the header " + name);
        }
        return text;
    }
}
