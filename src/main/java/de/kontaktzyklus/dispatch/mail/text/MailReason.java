package de.kontaktzyklus.dispatch.mail.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Why a mail was not accepted, for people: our own reasons in their language, and why there was no answer; the words of
 * the mail server as they came.
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

    /** A mail server's own words begin with its three digits. */
    private static final Pattern ANSWER = Pattern.compile("[2-5]\\d\\d\\b.*", Pattern.DOTALL);

    private final Wording wording;

    public MailReason(Locale language) {
        this(new Wording(language));
    }

    public MailReason(Wording wording) {
        this.wording = wording;
    }

    public String words(String reason) {
        return OUR_OWN.entrySet().stream()
                .flatMap(own -> own.getKey()
                        .matcher(reason)
                        .results()
                        .filter(whole -> whole.group().length() == reason.length())
                        .map(whole -> wording.say(own.getValue(), groups(whole))))
                .findFirst()
                .orElseGet(() -> said(reason));
    }

    private String said(String reason) {
        return ANSWER.matcher(reason).matches() ? reason : new LineTrouble(wording).words(reason);
    }

    private Object[] groups(MatchResult whole) {
        Object[] groups = new Object[whole.groupCount()];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = said(String.valueOf(whole.group(group + 1)));
        }
        return groups;
    }
}
