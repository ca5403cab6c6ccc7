package de.kontaktzyklus.dispatch.mail.text;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What the office has settled about its mails.
 *
 * @param name the office, as it signs
 * @param language German or English
 * @param zone of the Date header
 * @param from sender, with or without display name
 * @param replyTo where answers go; empty: to the sender
 * @param administrator gets alarms; mails name this address for questions
 * @param content what mails show
 * @param talkHours of the calendar blocks for talks; empty for none
 */
public record MailOffice(
        String name,
        Locale language,
        ZoneId zone,
        String from,
        String replyTo,
        String administrator,
        Content content,
        Optional<TalkHours> talkHours) {

    /**
     * What mails show of a case: as little as possible unless the office wants more (docs/security.md).
     *
     * @param countsOnly no rows at all, only figures
     * @param names the client's name
     * @param birthDates the client's birth date
     * @param profiles the code of the Profillage
     */
    public record Content(boolean countsOnly, boolean names, boolean birthDates, boolean profiles) {

        /** Customer numbers with their days and reasons, and nothing that says who a client is. */
        public static final Content NUMBERS = new Content(false, false, false, false);
    }

    /**
     * When there is time for talks on a day.
     *
     * @param from time of day at which a block begins
     * @param most hours that a block takes at most
     */
    public record TalkHours(LocalTime from, int most) {}
}
