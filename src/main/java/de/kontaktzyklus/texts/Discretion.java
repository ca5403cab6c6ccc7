package de.kontaktzyklus.texts;

import java.util.regex.Pattern;

/**
 * Leaves out what neither the log nor an alarm may say: addresses, and what looks like a customer number of the
 * Bundesagentur. Nobody gives them such a thing; this holds where a file name, a path or a mail server does.
 */
public final class Discretion {

    private static final String LEFT_OUT = "…";

    /** A local part and a domain, with or without brackets. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:@/\\\\]+@[^\\s<>\"',;:/\\\\]+");

    /** Three digits, a letter and six digits, alone or within a name of a file. */
    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("(?<![0-9A-Fa-f])[0-9]{3}[A-Za-z][0-9]{6}(?![0-9])");

    private Discretion() {}

    public static String of(String text) {
        String withoutAddresses = ADDRESS.matcher(text).replaceAll(LEFT_OUT);
        return CUSTOMER_NUMBER.matcher(withoutAddresses).replaceAll(LEFT_OUT);
    }
}
