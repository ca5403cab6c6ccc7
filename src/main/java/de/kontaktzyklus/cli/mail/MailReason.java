package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.Texts;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Why a mail was not accepted, for people: our own reasons in their language; the words of the mail server as they
 * came.
 */
public final class MailReason {

    private static final Map<Pattern, String> OUR_OWN = Map.of(
            Pattern.compile("interrupted while sending"), "mail-reason.interrupted",
            Pattern.compile("the stored mail cannot be read"), "mail-reason.unreadable",
            Pattern.compile("stopped before the final dot: (.*)"), "mail-reason.stopped",
            Pattern.compile("held: (.*)"), "mail-reason.held",
            Pattern.compile("came back ?(.*)"), "mail-reason.came-back",
            Pattern.compile("too big for this mail server: (\\d+) bytes of (\\d+)"), "mail-reason.too-big",
            Pattern.compile("given up after (\\d+) attempts: (.*)"), "mail-reason.given-up");

    private MailReason() {}

    public static String words(String reason, Texts texts) {
        return OUR_OWN.entrySet().stream()
                .flatMap(own -> own.getKey()
                        .matcher(reason)
                        .results()
                        .filter(whole -> whole.group().length() == reason.length())
                        .map(whole -> texts.text(own.getValue(), groups(whole))))
                .findFirst()
                .orElse(reason);
    }

    private static Object[] groups(MatchResult whole) {
        Object[] groups = new Object[whole.groupCount()];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = String.valueOf(whole.group(group + 1));
        }
        return groups;
    }
}
