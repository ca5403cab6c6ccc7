package de.kontaktzyklus.dispatch.mail.bounces;

import java.util.regex.Pattern;

/** By which words mail servers and mailboxes say what they say, in German and English. */
final class BounceWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Begins of subjects of those who are away: Exchange, Outlook, GMX, t-online, vacation. */
    static final Pattern AWAY = Pattern.compile(
            "^(abwesenheits(notiz|benachrichtigung|meldung)|automatische (antwort|rückantwort)|auto(matic)?[ -]?reply"
                    + "|automatisch:|out of (the )?office|abwesend|ich bin (nicht im büro|abwesend)|urlaubs)",
            FLAGS);

    /** A mail server still tries. */
    static final Pattern DELAYED = Pattern.compile(
            "delayed|verzögert|still being retried|will be retried|warning: could not send|wird weiterhin versucht",
            FLAGS);

    /** A mail server has given up. */
    static final Pattern FAILED = Pattern.compile(
            "unzustellbar|nicht zugestellt|nicht zustellbar|zustellung .*fehlgeschlagen|undeliver(ed|able)"
                    + "|delivery (has )?fail|delivery status notification \\(failure\\)|could not be delivered"
                    + "|returned (mail|to sender)|failure notice|mail delivery failed|delivery failure",
            FLAGS);

    /** A mail program puts these before the subject when a person answers or passes on. */
    static final Pattern BY_PERSON = Pattern.compile("^(re|aw|wg|fw|fwd|antw)\\s*:", FLAGS);

    /** Mailboxes of mail servers, not of people. */
    static final Pattern SERVER = Pattern.compile(
            "(mailer-?daemon|postmaster|microsoftexchange[0-9a-f]*|mail-?delivery(-subsystem)?|bounces?)@.*", FLAGS);

    static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s@]+@[^<>\\s@]+>");

    /** RFC 3463, with the words of RFC 5321 around it. */
    static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private BounceWords() {}
}
