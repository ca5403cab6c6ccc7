package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.cases.PrintableText;

/** What may stand in a header: no line break, no control character, nothing that turns the direction of reading. */
public final class HeaderText {

    /** What a reader's program takes for the beginning of an encoded word (RFC 2047), and would decode to anything. */
    private static final String ENCODED_WORD = "=?";

    private HeaderText() {}

    /** The text with each forbidden character as a blank, and without encoded words of its own. */
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
