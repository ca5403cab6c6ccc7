package de.kontaktzyklus.export.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares header names: upper and lower case, blanks, {@code _}, {@code -} and the encoding of umlauts do not matter.
 */
public final class HeaderName {

    private static final Pattern IGNORED = Pattern.compile("[\\s_\\p{Z}\\p{Pd}]+");

    private HeaderName() {}

    public static String normal(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(composed).replaceAll("");
    }
}
