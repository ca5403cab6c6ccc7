package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.cases.PrintableText;

/**
 * The text that a header may have: no line break, no control character, nothing that changes the direction of reading.
 */
public final class HeaderText {

    /** A mail program reads this as the beginning of an encoded word (RFC 2047) and decodes it to anything. */
    private static final String ENCODED_WORD = "=?";

    private HeaderText() {}

    /** The text with a blank for each forbidden character, and without encoded words. */
    public static String clean(String text) {
        return PrintableText.of(text).replace(ENCODED_WORD, "= ?");
    }

    /**
     * The text as it is.
     *
     * @throws IllegalArgumentException if it holds a forbidden character; the message does not repeat it
     */
    public static String checked(String name, String text) {
        if (!PrintableText.holds(text) || text.contains(ENCODED_WORD)) {
            throw new IllegalArgumentException("Forbidden character in the header " + name);
        }
        return text;
    }
}
