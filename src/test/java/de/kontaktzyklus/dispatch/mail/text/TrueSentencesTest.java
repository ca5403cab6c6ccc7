package de.kontaktzyklus.dispatch.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.ArrivedMail;
import de.kontaktzyklus.dispatch.mail.Attachment;
import de.kontaktzyklus.dispatch.mail.GoldenMailTest;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.dispatch.mail.text.MailOffice.Content;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a mail says is true of it, of its reader, and of each part (docs/mail-und-auswertung.md, Die Mail). */
class TrueSentencesTest {

    private static final String MONDAY = "2026-11-23";
    private static final Content COUNTS = new Content(true, false, false, false);

    private final WrittenMails german = new WrittenMails(Locale.GERMAN);

    @Test
    void no_part_of_a_list_says_that_nothing_is_overdue() {
        AnOffice office = new AnOffice().withMailsUpTo(30_000);
        for (int each = 0; each < 100; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-10-05"));
            office.with(ACase.number("200D%06d".formatted(500 + each)).lastTalk("2026-10-20"));
        }
        List<OutgoingMail> parts = german.run(office, MONDAY).mails().stream()
                .filter(mail -> mail.recipient().startsWith("erika"))
                .toList();

        assertThat(parts).anyMatch(part -> part.subject().startsWith("Kontaktdichte: 0 überfällig"));
        assertThat(parts)
                .extracting(TrueSentencesTest::text)
                .noneMatch(text -> text.contains("kein Fall ohne Termin überfällig"));
        assertThat(parts).noneMatch(part -> part.subject().contains("geprüften"));
    }

    @Test
    void a_leader_does_not_read_of_zero_days() {
        AnOffice office = new AnOffice().vanished("200D000001", "2026-10-30", "2026-11-20");

        assertThat(leader(german, office)).doesNotContain("0 Tage").contains("1 neu seit der letzten Mail");
        assertThat(text(german.on(GoldenMailTest.leftOffice(), "2026-11-30", MailKind.LEADER_DIGEST)))
                .contains("32 Tage am längsten überfällig");
    }

    @Test
    void what_is_not_in_the_export_was_not_checked() {
        assertThat(text(german.on(GoldenMailTest.leftOffice(), "2026-11-30", MailKind.CASEWORKER_DIGEST)))
                .contains("(8 Fälle geprüft, dazu 1 nicht mehr im Export)");
    }

    @Test
    void due_means_one_thing_in_a_mail() {
        String weekly = text(german.on(GoldenMailTest.fullOffice(), MONDAY, MailKind.CASEWORKER_DIGEST));

        assertThat(weekly).contains("5 überfällig, 5 fällig", "2 vor dem Kontaktfenster + 4 im Kontaktfenster");
        assertThat(weekly.replaceAll("5 fällig", "")).doesNotContainPattern("[0-9] (noch nicht )?fällig");
        assertThat(text(german.on(GoldenMailTest.leftOffice(), "2026-11-30", MailKind.CASEWORKER_DIGEST)))
                .as("before its window")
                .contains("jetzt: spätester Tag 16.12.2026");
    }

    @Test
    void the_time_after_an_exception_says_until_when() {
        assertThat(text(german.on(GoldenMailTest.fullOffice(), MONDAY, MailKind.CASEWORKER_DIGEST)))
                .contains("Ausnahme bis 13.11.2026, dann Zeit bis 27.11.2026");
    }

    @Test
    void a_leader_is_asked_to_talk_with_as_many_as_there_are() {
        AnOffice office = new AnOffice()
                .with(
                        ACase.number("200D000001").lastTalk("2026-07-01"),
                        ACase.number("200D000002").lastTalk("2026-07-01"));
        AnOffice both = new AnOffice()
                .with(
                        ACase.number("200D000001").lastTalk("2026-07-01"),
                        ACase.number("200D000002").lastTalk("2026-07-01").of("otto"));
        german.run(office, "2026-10-01");
        german.run(both, "2026-10-01");

        assertThat(leader(german, office))
                .contains("besprechen Sie 2 Fälle mit der Fachkraft, unter deren Namen sie stehen, "
                        + "oder mit der Vertretung.");
        assertThat(leader(german, both)).contains("besprechen Sie 2 Fälle mit den Fachkräften, unter deren Namen");
    }

    @Test
    void the_occasions_of_a_leader_stand_in_the_order_of_the_list() {
        AnOffice office = new AnOffice()
                .with(
                        ACase.number("200D000001").lastTalk("2026-07-01"),
                        ACase.number("200D000002").lastTalk("2026-10-01").of(""));
        german.run(office, "2026-10-01");

        assertThat(leader(german, office))
                .contains("Fälle neu ohne erreichbare Fachkraft 1 1 Mehr als 30 Arbeitstage überfällig 1 1");
    }

    @Test
    void counts_alone_ask_for_what_is_counted() {
        WrittenMails counts = new WrittenMails(Locale.GERMAN, COUNTS);
        AnOffice nobody = new AnOffice()
                .with(ACase.number("200D000001").lastTalk("2026-10-01").of("fort"));
        AnOffice withoutLeader = new AnOffice()
                .withoutTeams()
                .with(ACase.number("200D000001").lastTalk("2026-10-01").of("fort"));

        assertThat(leader(counts, nobody))
                .contains("Bitte sorgen Sie bei 1 Fall dafür, dass eine Fachkraft oder Vertretung handelt.")
                .doesNotContain("besprechen Sie");
        assertThat(text(counts.on(withoutLeader, MONDAY, MailKind.CATCH_ALL_DIGEST)))
                .contains("ist keine Teamleitung erreichbar")
                .doesNotContain("besprechen Sie", "Ihren Fachkräften");
    }

    @Test
    void a_protected_case_is_not_said_to_stand_before_the_team_leader() {
        AnOffice office = new AnOffice().vanishedUnderProtection("200D000001", "2026-10-30", "2026-11-20");

        assertThat(text(german.on(office, MONDAY, MailKind.PROTECTED_DIGEST)))
                .contains("Hier bleibt es stehen", "bitte die Kundennummer nicht per Mail melden")
                .doesNotContain("Teamleitung");
        assertThat(leader(german, new AnOffice().vanished("200D000001", "2026-10-30", "2026-11-20")))
                .contains("Geklärt? Bitte den Grund an admin@jobcenter.example melden.");
    }

    @Test
    void what_was_caught_up_has_its_verb() {
        assertThat(caughtUp(1)).contains("Seit der letzten Mail wurde 1 überfälliger Fall nachgeholt.");
        assertThat(caughtUp(2)).contains("Seit der letzten Mail wurden 2 überfällige Fälle nachgeholt.");
    }

    private String caughtUp(int count) {
        AnOffice office = new AnOffice();
        for (int each = 0; each < count; each++) {
            office.with(ACase.number("200D00000" + each).lastTalk("2026-10-01"));
        }
        german.run(office, "2026-11-16");
        for (int each = 0; each < count; each++) {
            office.with(ACase.number("200D00000" + each).lastTalk("2026-11-17"));
        }
        return text(german.on(office, MONDAY, MailKind.CASEWORKER_DIGEST));
    }

    @Test
    void whom_to_call_is_named_where_the_office_shows_names() {
        WrittenMails names = new WrittenMails(Locale.GERMAN, new Content(false, true, false, false));
        AnOffice office = new AnOffice().with(ACase.number("200D000001").lastTalk("2026-10-01"));

        assertThat(text(names.on(office, MONDAY, MailKind.CASEWORKER_DIGEST)))
                .contains("1. 200D000001 seit 11 Tagen überfällig (12.11.2026) Xaver Mustermann");
    }

    @Test
    void names_that_are_not_in_a_mail_are_not_said_to_be() {
        WrittenMails names = new WrittenMails(Locale.GERMAN, new Content(false, true, false, false));

        assertThat(leader(names, new AnOffice().vanished("200D000001", "2026-10-30", "2026-11-20")))
                .contains("aber keine Namen von Kundinnen und Kunden");
    }

    @Test
    void an_attached_workbook_is_said_to_be_attached_and_to_hold_social_data() {
        Attachment workbook = new Attachment("nord.xlsx", "application/octet-stream", new byte[] {1});

        assertThat(text(notice(List.of(workbook))))
                .contains("Als Arbeitsmappe: 2026-10/nord.xlsx", "Die Arbeitsmappe ist auch angehängt.")
                .contains("Die angehängte Arbeitsmappe enthält Sozialdaten")
                .doesNotContain("keine Kundendaten");
        assertThat(text(notice(List.of())))
                .contains("Als Arbeitsmappe: 2026-10/nord.xlsx", "keine Kundendaten")
                .doesNotContain("angehängt");
    }

    private OutgoingMail notice(List<Attachment> attachments) {
        LocalDate day = LocalDate.parse("2026-11-02");
        SummaryNotice notice = new SummaryNotice(
                "lena@jobcenter.example",
                "Lena Leitung",
                YearMonth.of(2026, 10),
                LocalDate.parse("2026-10-31"),
                "Team Nord",
                List.of(),
                List.of(),
                SummaryNotice.Place.onThisMachine("2026-10/nord.html"),
                SummaryNotice.Place.onThisMachine("2026-10/nord.xlsx"),
                attachments,
                "");
        return german.letters().summaryNotice(notice, day, AnOffice.morningOf(day));
    }

    private static String leader(WrittenMails mails, AnOffice office) {
        return text(mails.on(office, MONDAY, MailKind.LEADER_DIGEST));
    }

    private static String text(OutgoingMail mail) {
        return ArrivedMail.of(mail.content().bytes()).plainText().replaceAll("[\\s\u00a0]+", " ");
    }
}
