package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.dispatch.mail.text.MailOffice.TalkHours;
import de.kontaktzyklus.dispatch.mail.text.Wording;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Time to keep free for talks as a calendar to take over (RFC 5545): one block a day, without anything of a client. It
 * is published (RFC 5546, 3.2.1): with an organizer, and without anybody who would have to answer. A later proposal for
 * the same day has the same UID and a higher SEQUENCE, so that it takes the place of the earlier.
 *
 * @param hours when each block begins, and how long it is at most
 * @param reader distinguishes the calendars of readers; names nobody
 * @param sender address of the office that sends it
 */
record TalkCalendar(Wording wording, ZoneId zone, TalkHours hours, String reader, String sender) {

    private static final String FILE = "gespraeche.ics";
    private static final String MEDIA_TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    Attachment of(List<TalkBlock> blocks, LocalDate day, Instant writtenAt) {
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.addText("PRODID", "-//Kontaktzyklus//" + wording.language());
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        blocks.forEach(block -> add(lines, block, day, writtenAt));
        lines.add("END", "VCALENDAR");
        return new Attachment(FILE, MEDIA_TYPE, lines.content().getBytes(StandardCharsets.UTF_8));
    }

    private void add(CalendarLines lines, TalkBlock block, LocalDate day, Instant writtenAt) {
        Instant start = block.day().atTime(hours.from()).atZone(zone).toInstant();
        lines.add("BEGIN", "VEVENT");
        lines.add(
                "UID",
                DateTimeFormatter.BASIC_ISO_DATE.format(block.day()) + "." + reader + "@" + Mailbox.domain(sender));
        lines.add("ORGANIZER", "mailto:" + sender);
        lines.add("DTSTAMP", UTC.format(writtenAt));
        lines.add("SEQUENCE", String.valueOf(day.toEpochDay()));
        lines.add("DTSTART", UTC.format(start));
        lines.add("DTEND", UTC.format(start.plusSeconds(60L * block.minutes())));
        lines.addText("SUMMARY", wording.say("talk-time.summary", block.talks()));
        lines.addText("DESCRIPTION", wording.say("talk-time.description", day, hours.most()));
        lines.add("CLASS", "PRIVATE");
        lines.add("TRANSP", "OPAQUE");
        lines.add("END", "VEVENT");
    }
}
