package de.kontaktzyklus.dispatch.mail.text;

/**
 * What only Outlook for Windows reads, which shows mails by means of Word: it knows no largest width, so it gets a
 * table of a fixed one. The template compiler takes comments for its own, so they stand here.
 */
public final class WordEngine {

    /** In pixels; a line of it has 72 characters at most. */
    public static final int WIDTH = 414;

    public static final String BEGIN = "<!--[if mso]><table role=\"presentation\" width=\"" + WIDTH
            + "\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->";

    public static final String END = "<!--[if mso]></td></tr></table><![endif]-->";

    private WordEngine() {}
}
