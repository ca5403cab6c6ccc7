package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a mail looks that could not be delivered and goes to the next in line. */
class PassedOnMailTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final Addressee ERIKA = new Addressee("erika@jobcenter.example", "Erika Musterfrau");
    private static final Addressee OTTO = new Addressee("otto@jobcenter.example", "Otto Normal");
    private static final Addressee LEADERSHIP = new Addressee("leitung@jobcenter.example", "");

    private final WrittenMails german = new WrittenMails(Locale.GERMAN);
    private final OutgoingMail refused = german.on(
            new AnOffice().with(ACase.number("200D000001").lastTalk("2026-09-21")),
            "2026-11-23",
            MailKind.CASEWORKER_DIGEST);
    private final OutgoingMail toOtto = passOn(refused, OTTO, Role.DEPUTY, ERIKA);

    @Test
    void it_is_a_mail_of_its_own_and_still_the_same_digest() {
        assertThat(toOtto.messageId()).isNotEqualTo(refused.messageId()).startsWith("<20261123.caseworker-digest.");
        assertThat(toOtto.recipient()).isEqualTo("otto@jobcenter.example");
        assertThat(toOtto.forwards()).isEqualTo(refused.messageId());
        assertThat(toOtto.holder()).isEqualTo("erika");
        assertThat(toOtto.customers()).isEqualTo(refused.customers()).containsExactly("200D000001");
        assertThat(passOn(refused, OTTO, Role.DEPUTY, ERIKA))
                .as("the same bytes")
                .isEqualTo(toOtto);
        assertThat(passOn(refused, LEADERSHIP, Role.CATCH_ALL, ERIKA).messageId())
                .isNotEqualTo(toOtto.messageId());
    }

    @Test
    void its_headers_are_those_of_every_mail_and_its_subject_says_once_that_it_was_passed_on() throws Exception {
        OutgoingMail toLeadership = passOn(toOtto, LEADERSHIP, Role.CATCH_ALL, ERIKA, OTTO);
        MimeMessage message = FinishedMessage.parse(toLeadership.content().bytes());

        assertThat(message.getSubject()).isEqualTo("Weitergeleitet: " + refused.subject());
        assertThat(message.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("leitung@jobcenter.example");
        assertThat(message.getMessageID()).isEqualTo(toLeadership.messageId());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getHeader("Content-Language")).containsExactly("de");
        assertThat(message.getHeader("Date")).containsExactly("Mon, 23 Nov 2026 12:00:00 +0100");
    }

    @Test
    void below_the_one_note_is_the_unchanged_text() throws Exception {
        OutgoingMail toLeadership = passOn(toOtto, LEADERSHIP, Role.CATCH_ALL, ERIKA, OTTO);
        String before = PassedOn.read(refused.content().bytes()).textAfter("");
        String after = PassedOn.read(toLeadership.content().bytes()).textAfter("");

        assertThat(after).as("without the note").isEqualTo(before);
        assertThat(readable(toLeadership))
                .contains("Erika Musterfrau (erika@jobcenter.example); Otto Normal (otto@jobcenter.example)")
                .contains("weil sonst niemand erreicht werden konnte")
                .doesNotContain("als Vertretung", "550");
    }

    @Test
    void a_name_in_the_directory_cannot_break_out_of_the_note() throws Exception {
        Addressee attacker =
                new Addressee("erika@jobcenter.example", "</p><script>alert(1)</script>\r\nBcc: x@evil.example");

        OutgoingMail mail = passOn(refused, OTTO, Role.DEPUTY, attacker);
        MimeMessage message = FinishedMessage.parse(mail.content().bytes());
        assertThat(((Multipart) message.getContent())
                        .getBodyPart(1)
                        .getContent()
                        .toString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void an_attached_workbook_goes_along() throws Exception {
        byte[] workbook = {1, 2, 3};
        OutgoingMail notice = german.letters()
                .summaryNotice(
                        new SummaryNotice(
                                "lena@jobcenter.example",
                                "Lena Leitung",
                                YearMonth.of(2026, 10),
                                LocalDate.of(2026, 10, 31),
                                "Team Nord",
                                List.of("Einhaltung: 90 %"),
                                List.of(),
                                SummaryNotice.Place.onThisMachine("summaries/nord.html"),
                                SummaryNotice.Place.onThisMachine("summaries/nord.xlsx"),
                                List.of(new Attachment("nord.xlsx", "application/octet-stream", workbook)),
                                ""),
                        LocalDate.of(2026, 11, 2),
                        NOON);

        OutgoingMail passedOn = passOn(notice, LEADERSHIP, Role.CATCH_ALL, new Addressee("lena@jobcenter.example", ""));
        assertThat(PassedOn.read(passedOn.content().bytes()).attachments())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("nord.xlsx");
                    assertThat(file.content()).isEqualTo(workbook);
                });
        assertThat(readable(passedOn)).contains("dass die Auswertung gelesen wird");
    }

    private OutgoingMail passOn(OutgoingMail mail, Addressee to, Role as, Addressee... missed) {
        return german.letters().passOn(mail, new PassingOn(to, as, List.of(missed), NOON));
    }

    private static String readable(OutgoingMail mail) throws Exception {
        return textOf(FinishedMessage.parse(mail.content().bytes())).replaceAll("\\s+", " ");
    }

    private static String textOf(Part part) throws Exception {
        return part.getContent() instanceof Multipart parts
                ? textOf(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }
}
