package de.kontaktzyklus.export.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Hours with comma or point, zero or more, for example {@code 19,5}. */
public final class HoursText {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,6})?");

    private HoursText() {}

    public static Optional<Double> parse(String text) {
        return HOURS.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text.replace(',', '.')))
                : Optional.empty();
    }
}
