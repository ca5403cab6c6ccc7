package de.kontaktzyklus.config.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a value may be shown: passwords and tokens within it are left out. By the words that stand before them alone,
 * so in doubt too much is left out.
 */
final class SecretText {

    static final String HIDDEN = "…";

    private static final String WORDS =
            "pass|pwd|secret|token|kennwort|geheim|credential|webhook|zugangsdaten|schl(?:ü|ue)ssel";

    /** A name that promises a secret. */
    private static final Pattern NAME = Pattern.compile(
            WORDS + "|(?:^|[._-])(?:pw|pin|auth)(?=$|[._-])|key$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** User and password before the last @ of an address, and what follows. */
    private static final Pattern LOGIN = Pattern.compile("(://[^/\\s:@]*:)(.*)@(\\S*)");

    /** A name with its value: in the query of an address, or among the arguments of a command. */
    private static final Pattern NAMED = Pattern.compile(
            "((?:[\\w.-]*(?:" + WORDS + ")[\\w.-]*|[\\w.-]*(?:pw|key))=)(?:RAW\\(.*?\\)(?=[&\\s]|$)|[^&\\s]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** As in the header {@code Authorization} of HTTP. */
    private static final Pattern AUTHORIZATION =
            Pattern.compile("\\b((?:Bearer|Basic)\\s+)\\S+", Pattern.CASE_INSENSITIVE);

    private SecretText() {}

    /** Whether a setting with that name may be a secret, as far as its name tells. */
    static boolean isNamedSo(String key) {
        return NAME.matcher(key).find();
    }

    /** The value without the secrets in it. */
    static String without(String value) {
        String withoutLogin = LOGIN.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(login(found.group(1), found.group(2), found.group(3))));
        String withoutNamed = NAMED.matcher(withoutLogin).replaceAll("$1" + HIDDEN);
        return AUTHORIZATION.matcher(withoutNamed).replaceAll("$1" + HIDDEN);
    }

    /** Where a secret of the query has an @ in it, nobody can know where it ends. */
    private static String login(String user, String password, String rest) {
        return NAMED.matcher(password).find() ? user + HIDDEN : user + HIDDEN + "@" + rest;
    }
}
