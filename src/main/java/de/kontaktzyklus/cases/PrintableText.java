package de.kontaktzyklus.cases;

import java.util.regex.Pattern;

/**
 * Makes a text from outside safe to show to people: on a page, in a mail, on a terminal. A line break in a field would
 * forge a line, a control character steers a terminal, and a mark of direction makes a reader see something that is not
 * there (Unicode Technical Report 36, 2.5). The text itself stays as it is in the export; this is about showing it.
 */
public final class PrintableText {

    /** Control characters, line and paragraph separators, and everything invisible that formats. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private PrintableText() {}

    /** One line: what cannot be printed becomes a blank, and blanks at both ends go. */
    public static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    /** Whether all of it can be printed as it is. */
    public static boolean holds(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }
}
