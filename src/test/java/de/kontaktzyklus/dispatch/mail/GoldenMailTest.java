package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Mails as people get them, word for word. Run with {@code KONTAKTZYKLUS_WRITE_GOLDEN=true} in the environment after a
 * wanted change, and read the difference.
 */
public class GoldenMailTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/mail");

    private final WrittenMails german = new WrittenMails(Locale.GERMAN);

    @Test
    void a_weekly_digest_with_every_section() throws IOException {
        check("weekly", german.on(fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST));
    }

    @Test
    void a_daily_digest_with_new_rows() throws IOException {
        AnOffice office = new AnOffice()
                .with(
                        ACase.number("200D000001").lastTalk("2026-09-21"),
                        ACase.number("200D000002").lastTalk("2026-10-13"));
        german.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST);
        check("daily", german.on(office, "2026-11-25", MailKind.CASEWORKER_DIGEST));
    }

    @Test
    void a_weekly_digest_with_nothing_open() throws IOException {
        AnOffice office = new AnOffice();
        for (int each = 0; each < 212; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-11-16"));
        }
        check("weekly-empty", german.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST));
    }

    @Test
    void a_digest_that_was_passed_on_twice() throws IOException {
        AnOffice office = new AnOffice().with(ACase.number("200D000001").lastTalk("2026-09-21"));
        OutgoingMail refused = german.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST);
        Addressee erika = new Addressee("erika@jobcenter.example", "Erika Musterfrau");
        Addressee otto = new Addressee("otto@jobcenter.example", "Otto Normal");
        Addressee lena = new Addressee("lena@jobcenter.example", "Lena Leitung");
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");

        OutgoingMail toDeputy =
                german.letters().passOn(refused, new PassingOn(otto, Role.DEPUTY, List.of(erika), noon));
        check(
                "passed-on",
                german.letters().passOn(toDeputy, new PassingOn(lena, Role.LEADER, List.of(erika, otto), noon)));
    }

    @Test
    void a_list_for_a_team_leader() throws IOException {
        AnOffice office = fullOffice()
                .with(
                        ACase.number("200D000020").lastTalk("2026-07-01").of("otto"),
                        ACase.number("200D000021").lastTalk("2026-09-15").of("otto"),
                        ACase.number("200D000022").lastTalk("2026-10-01").of(""))
                .vanished("200D000023", "2026-10-30", "2026-11-20");
        german.on(office, "2026-10-02", MailKind.CASEWORKER_DIGEST);
        check("leader", german.on(office, "2026-11-23", MailKind.LEADER_DIGEST));
    }

    @Test
    void what_has_left_the_list_without_a_talk_and_what_cannot_be_read() throws IOException {
        check("left", german.on(leftOffice(), "2026-11-30", MailKind.CASEWORKER_DIGEST));
        check("left-leader", german.on(leftOffice(), "2026-11-30", MailKind.LEADER_DIGEST));
        check("left-en", new WrittenMails(Locale.ENGLISH).on(leftOffice(), "2026-11-30", MailKind.CASEWORKER_DIGEST));
    }

    /** Nine cases overdue on Monday, of which only one still stands there a week later. */
    public static AnOffice leftOffice() {
        AnOffice office = new AnOffice();
        for (int each = 1; each < 10; each++) {
            office.with(overdue(each));
        }
        new WrittenMails(Locale.GERMAN).on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST);
        return office.with(
                        overdue(2).profile(""),
                        overdue(3).exceptionUntil("2027-02-26"),
                        overdue(4).exceptionWithoutEnd(),
                        overdue(5).appointment("2026-12-04"),
                        overdue(6).area("FM"),
                        overdue(7).profile("F"))
                .unreadable("200D000008")
                .without("200D000009");
    }

    private static ACase overdue(int number) {
        return ACase.number("200D%06d".formatted(number)).lastTalk("2026-09-%02d".formatted(number + 9));
    }

    @Test
    void a_protected_digest() throws IOException {
        check("protected", german.on(fullOffice(), "2026-11-23", MailKind.PROTECTED_DIGEST));
    }

    @Test
    void the_same_weekly_digest_in_english() throws IOException {
        check("weekly-en", new WrittenMails(Locale.ENGLISH).on(fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST));
    }

    @Test
    void the_notice_of_a_summary() throws IOException {
        LocalDate day = LocalDate.parse("2026-11-02");
        SummaryNotice notice = notice(
                SummaryNotice.Place.onThisMachine("/srv/kontaktzyklus/summaries/2026-10/501/501.html"),
                SummaryNotice.Place.onThisMachine("/srv/kontaktzyklus/summaries/2026-10/501/501.xlsx"));
        check("notice", german.letters().summaryNotice(notice, day, AnOffice.morningOf(day)));
    }

    @Test
    void the_notice_of_a_summary_on_a_share_has_links() throws IOException {
        LocalDate day = LocalDate.parse("2026-11-02");
        SummaryNotice notice = notice(onShare("501.html"), onShare("501.xlsx"));
        check("notice-links", german.letters().summaryNotice(notice, day, AnOffice.morningOf(day)));
    }

    private static SummaryNotice.Place onShare(String file) {
        return new SummaryNotice.Place(
                "/srv/kontaktzyklus/summaries/2026-10/501/" + file,
                "\\\\jc-server\\Auswertungen Büro\\2026-10\\501\\" + file,
                "file://jc-server/Auswertungen%20B%C3%BCro/2026-10/501/" + file);
    }

    private static SummaryNotice notice(SummaryNotice.Place page, SummaryNotice.Place workbook) {
        return new SummaryNotice(
                "leitung501@jobcenter.example",
                "Lena Leitung",
                YearMonth.of(2026, 10),
                LocalDate.parse("2026-10-31"),
                "Nord",
                List.of(
                        "87,2 % im Zyklus – 24 von 187 überfällig, 5 mehr als im September",
                        "Schwerpunkt: Marktprofil mit 14 von 24 überfälligen Fällen."),
                List.of(
                        new SummaryNotice.Figure(
                                "Einhaltungsquote",
                                "87,2 %",
                                List.of(
                                        "163 von 187 laufenden Kontaktzyklen",
                                        "2,1 Prozentpunkte weniger als im September – schlechter")),
                        new SummaryNotice.Figure(
                                "Überfällig",
                                "24",
                                List.of("von 187 laufenden Kontaktzyklen", "5 mehr als im September – schlechter"))),
                page,
                workbook,
                List.of(),
                "412:" + "0123456789abcdef".repeat(4));
    }

    @Test
    void the_same_inputs_give_the_same_bytes() {
        OutgoingMail once = german.on(fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST);
        OutgoingMail again = new WrittenMails(Locale.GERMAN).on(fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST);
        assertThat(again).isEqualTo(once);
    }

    public static AnOffice fullOffice() {
        return new AnOffice()
                .with(
                        ACase.number("200D000001").registered("2026-11-11"),
                        ACase.number("200D000002").lastTalk("2026-10-02"),
                        ACase.number("200D000003").lastTalk("2026-08-20").profile("F"),
                        ACase.number("200D000004").lastTalk("2026-10-12"),
                        ACase.number("200D000005").lastTalk("2026-08-22").profile("F"),
                        ACase.number("200D000006").lastTalk("2026-10-20").everyWeeks(5),
                        ACase.number("200D000007").lastTalk("2026-10-05").appointment("2026-11-25"),
                        ACase.number("200D000008").lastTalk("2026-10-01").exceptionUntil("2026-11-13"),
                        ACase.number("200D000009").lastTalk("2026-09-01").exceptionWithoutEnd(),
                        ACase.number("200D000010").lastTalk("2026-11-02").profile("X"),
                        ACase.number("200D000011").lastTalk("2026-11-20").everyWeeks(9),
                        ACase.number("200D000012").lastTalk("2026-10-01").underProtection(),
                        ACase.number("200D000013").lastTalk("2026-10-01").of("otto"))
                .absent("otto", "2026-11-20", "2026-11-27");
    }

    private static void check(String name, OutgoingMail mail) throws IOException {
        List<String> parts = Parts.of(mail);
        compare(name + ".txt", parts.get(0) + "\n");
        compare(name + ".html", parts.get(1));
    }

    private static void compare(String name, String actual) throws IOException {
        Path golden = GOLDEN.resolve(name);
        String unixLines = actual.replace("\r\n", "\n");
        if ("true".equals(System.getenv("KONTAKTZYKLUS_WRITE_GOLDEN"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, unixLines);
        }
        assertThat(unixLines).isEqualTo(Files.readString(golden));
    }
}
