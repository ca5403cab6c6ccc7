package de.kontaktzyklus.architecture.planted.cli;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage"})
public final class AsksForPlace {

    private AsksForPlace() {}

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static Locale language() {
        return Locale.getDefault();
    }

    static Charset charset() {
        return Charset.defaultCharset();
    }

    static String lowerCase(String text) {
        return text.toLowerCase();
    }
}
