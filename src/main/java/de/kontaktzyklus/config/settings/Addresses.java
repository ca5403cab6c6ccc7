package de.kontaktzyklus.config.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Mail addresses as an office writes them: the dot-atom form of RFC 5321 with a domain of at least two labels. Before
 * each mail they are checked again.
 */
final class Addresses {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + DOMAIN.pattern());
    /** The name is plain text, and no header yet: a comma or an umlaut in it is not written down in another way. */
    private static final Pattern SENDER = Pattern.compile("[^<>\\p{Cntrl}]+ <(" + ADDRESS.pattern() + ")>");

    private static final int LONGEST = 254;

    private Addresses() {}

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    static boolean isSender(String text) {
        return isAddress(text) || SENDER.matcher(text).matches();
    }

    static boolean isDomain(String text) {
        return text.length() <= LONGEST && DOMAIN.matcher(text).matches();
    }

    /** What stands behind the @, in lower case. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
