package de.kontaktzyklus.export.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Header names are the same without regard to case, blanks, {@code _}, {@code -}, {@code .}, characters nobody sees,
 * and how an umlaut is composed.
 */
public final class HeaderName {

    private static final Pattern IGNORED = Pattern.compile("[\\s_.\\p{Z}\\p{Pd}]+");

    private HeaderName() {}

    public static String normal(String name) {
        String cleaned = new Cleaner().clean(name);
        String composed = Normalizer.normalize(cleaned, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(composed).replaceAll("");
    }
}
