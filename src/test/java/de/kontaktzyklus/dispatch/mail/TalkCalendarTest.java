package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.text.MailOffice.Content;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The calendar of an overview, against the letter of RFC 5545. */
class TalkCalendarTest {

    private static final List<TalkBlock> BLOCKS = List.of(
            new TalkBlock(LocalDate.parse("2026-11-23"), 2, 60), new TalkBlock(LocalDate.parse("2027-05-03"), 1, 30));

    private final WrittenMails mails =
            new WrittenMails(Locale.GERMAN, Content.NUMBERS, Optional.of(LocalTime.of(9, 0)));

    @Test
    void each_block_is_an_event_in_universal_time_without_any_client() throws Exception {
        String calendar = unfolded(calendar(overview("2026-11-23")));

        assertThat(calendar.lines())
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains("METHOD:PUBLISH", "DTSTAMP:20261123T053000Z")
                .contains("DTSTART:20261123T080000Z", "DTEND:20261123T090000Z", "SUMMARY:Zeit für 2 Gespräche")
                .as("in summer time")
                .contains("DTSTART:20270503T070000Z", "DTEND:20270503T073000Z", "SUMMARY:Zeit für 1 Gespräch")
                .endsWith("END:VEVENT", "END:VCALENDAR");
        assertThat(calendar).doesNotContain("200D").doesNotContain("erika");
        assertThat(calendar.lines().filter(line -> line.startsWith("UID:")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void lines_end_with_crlf_and_have_75_octets_at_most_with_whole_characters() throws Exception {
        byte[] calendar = calendar(overview("2026-11-23")).getInputStream().readAllBytes();
        String text = new String(calendar, StandardCharsets.UTF_8);

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFFFD");
        assertThat(text.split("\r\n", -1))
                .anyMatch(line -> line.startsWith(" "))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void commas_semicolons_and_line_ends_in_a_text_are_escaped() {
        CalendarLines lines = new CalendarLines();
        lines.addText("SUMMARY", "a, b; c\\d\ne");
        assertThat(lines.content()).isEqualTo("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    @Test
    void a_later_proposal_for_a_day_takes_the_place_of_the_earlier_one() throws Exception {
        String first = unfolded(calendar(overview("2026-11-23")));
        String second = unfolded(calendar(overview("2026-11-30")));

        assertThat(values(second, "UID")).isEqualTo(values(first, "UID"));
        assertThat(Integer.parseInt(values(second, "SEQUENCE").get(0)))
                .isGreaterThan(Integer.parseInt(values(first, "SEQUENCE").get(0)));
    }

    @Test
    void it_is_no_part_of_other_mails_nor_of_an_office_that_has_not_switched_it_on() {
        WrittenMails off = new WrittenMails(Locale.GERMAN);
        AnOffice office = office();
        off.on(office, "2026-11-16", MailKind.CASEWORKER_DIGEST);
        office.with(ACase.number("200D000002").lastTalk("2026-10-05"));

        assertThat(attachments(off.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST)))
                .isEmpty();
        office.with(ACase.number("200D000003").lastTalk("2026-10-05"));
        assertThat(attachments(mails.on(office, "2026-11-25", MailKind.CASEWORKER_DIGEST)))
                .as("of a day")
                .isEmpty();
    }

    @Test
    void it_is_published_with_an_organizer_and_nobody_who_would_have_to_answer() throws Exception {
        String calendar = unfolded(calendar(overview("2026-11-23")));

        assertThat(values(calendar, "ORGANIZER"))
                .as("RFC 5546, 3.2.1")
                .containsExactly("mailto:kontaktzyklus@jobcenter.example", "mailto:kontaktzyklus@jobcenter.example");
        assertThat(calendar).doesNotContain("ATTENDEE");
        assertThat(values(calendar, "CLASS")).containsOnly("PRIVATE");
        assertThat(values(calendar, "DESCRIPTION"))
                .containsOnly("Vorschlag der Vorausschau vom 23.11.2026 für diese Woche\\, "
                        + "ohne Gespräche\\, für die ein Termin vereinbart ist\\; "
                        + "höchstens 4 Stunden am Tag. Er nennt niemanden.");
    }

    @Test
    void it_goes_along_to_its_reader_at_another_address_and_to_nobody_else() throws Exception {
        OutgoingMail refused = overview("2026-11-23");
        OutgoingMail toHer = passedOn(refused, Role.READER);

        assertThat(unfolded(calendar(toHer))).isEqualTo(unfolded(calendar(refused)));
        assertThat(calendar(toHer).getContentType()).contains("text/calendar", "UTF-8", "PUBLISH");
        assertThat(attachments(passedOn(refused, Role.DEPUTY))).isEmpty();
        assertThat(attachments(passedOn(toHer, Role.LEADER))).isEmpty();
        assertThat(attachments(passedOn(refused, Role.CATCH_ALL))).isEmpty();
    }

    @Test
    void it_is_one_person_s_and_no_part_of_the_mail_to_a_mailbox_that_several_share() {
        AnOffice office = office().caseworker("otto", "Otto Normal", "erika@jobcenter.example", "");

        assertThat(attachments(mails.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST)))
                .isEmpty();
    }

    @Test
    void of_an_overview_in_parts_the_first_has_it() {
        AnOffice office = office().withMailsUpTo(30_000);
        for (int each = 100; each < 200; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-10-05"));
        }
        List<OutgoingMail> parts = mails.run(office, "2026-11-23").mails().stream()
                .filter(mail -> mail.recipient().startsWith("erika"))
                .toList();

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(attachments(parts.get(0))).hasSize(1);
        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(part -> assertThat(attachments(part)).isEmpty());
    }

    private OutgoingMail passedOn(OutgoingMail refused, Role as) {
        Addressee erika = new Addressee("erika@jobcenter.example", "Erika Musterfrau");
        Addressee next = new Addressee("next@jobcenter.example", "Noch Jemand");
        return mails.letters()
                .passOn(refused, new PassingOn(next, as, List.of(erika), Instant.parse("2026-11-23T11:00:00Z")));
    }

    private OutgoingMail overview(String day) {
        return mails.on(office(), day, MailKind.CASEWORKER_DIGEST);
    }

    private static AnOffice office() {
        return new AnOffice()
                .with(ACase.number("200D000001").lastTalk("2026-10-05"))
                .keepingFree(Map.of("erika", BLOCKS));
    }

    private static Part calendar(OutgoingMail mail) {
        return attachments(mail).get(0);
    }

    private static List<Part> attachments(OutgoingMail mail) {
        try {
            Multipart parts = (Multipart) Parts.message(mail).getContent();
            return IntStream.range(0, parts.getCount())
                    .mapToObj(place -> part(parts, place))
                    .filter(TalkCalendarTest::isAttached)
                    .toList();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Part part(Multipart parts, int place) {
        try {
            return parts.getBodyPart(place);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isAttached(Part part) {
        try {
            return Part.ATTACHMENT.equals(part.getDisposition());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String unfolded(Part calendar) throws MessagingException, IOException {
        return new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static List<String> values(String calendar, String property) {
        return Arrays.stream(calendar.split("\r\n", -1))
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .toList();
    }
}
