package de.kontaktzyklus.dispatch.mail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.GoldenMailTest;
import de.kontaktzyklus.dispatch.mail.Parts;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.dispatch.mail.text.MailOffice.Content;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.DigestResult;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailFormTest {

    private final WrittenMails german = new WrittenMails(Locale.GERMAN);
    private final OutgoingMail weekly =
            german.on(GoldenMailTest.fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST);

    @Test
    void headers_are_those_of_the_contract() throws MessagingException {
        MimeMessage message = Parts.message(weekly);

        assertThat(message.getSubject()).isEqualTo("Kontaktdichte: 5 überfällig, 5 fällig – Stand 23.11.2026");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getHeader("Content-Language")).containsExactly("de");
        assertThat(message.getHeader("Date")).containsExactly("Mon, 23 Nov 2026 06:30:00 +0100");
        assertThat(message.getHeader("To")).containsExactly("erika@jobcenter.example");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void the_message_id_is_made_from_day_kind_and_recipient_and_survives_saving() throws MessagingException {
        MimeMessage message = Parts.message(weekly);
        message.saveChanges();

        assertThat(message.getMessageID()).isEqualTo(weekly.messageId());
        assertThat(weekly.messageId()).matches("<20261123\\.caseworker-digest\\.[0-9a-f]{24}@jobcenter\\.example>");
    }

    @Test
    void bytes_are_ascii_in_short_lines_whatever_the_content() {
        String raw = new String(weekly.content().bytes(), StandardCharsets.ISO_8859_1);

        assertThat(raw.chars()).allMatch(character -> character < 128);
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void text_keeps_to_78_columns() {
        assertThat(Parts.of(weekly).get(0).lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void html_and_text_hold_the_same_words() {
        String text = Parts.of(weekly).get(0);
        Document html = Jsoup.parse(Parts.of(weekly).get(1));
        html.select("title").remove();
        assertThat(html.select("h1, h2, b, p, th, td, span, caption"))
                .filteredOn(element ->
                        element.childrenSize() == 0 && !element.text().matches("[0-9]\\."))
                .extracting(Element::text)
                .extracting(words -> words.replace('\u00a0', ' ').strip())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(squeezed(text)).contains(squeezed(words)));
    }

    @Test
    void html_is_made_for_outlook_and_for_screen_readers() {
        Document html = Jsoup.parse(Parts.of(weekly).get(1));

        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.select("img, svg, script, link, section, main, a[href^=http]"))
                .isEmpty();
        assertThat(html.select("table:not([role=presentation])"))
                .isNotEmpty()
                .allMatch(table -> table.selectFirst("caption") != null);
        assertThat(html.select("th")).isNotEmpty().allMatch(head -> head.hasAttr("scope"));
        assertThat(html.select("[style]"))
                .as("text and background colour always together")
                .isNotEmpty()
                .allMatch(element -> colours(element, "(^|;)color:") == colours(element, "background-color:"));
        assertThat(html.select("h2"))
                .extracting(Element::text)
                .containsExactly(
                        "Zuerst anrufen",
                        "Letzter Tag heute oder am nächsten Arbeitstag (3)",
                        "Neu einzuladen (4)",
                        "Termin vereinbart (1)",
                        "Ausnahmen prüfen (1)",
                        "Daten klären (2)",
                        "In Vertretung für Otto Normal: Neu einzuladen (1)",
                        "Kundennummern zum Kopieren (8)");
    }

    @Test
    void each_colour_has_one_for_dark_screens() {
        Document html = Jsoup.parse(Parts.of(weekly).get(1));
        String dark = html.select("style").html();

        assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(dark).contains("@media (prefers-color-scheme: dark)");
        assertThat(html.select("[style*=background-color]"))
                .isNotEmpty()
                .allSatisfy(element ->
                        assertThat(element.classNames()).anyMatch(name -> dark.contains("." + name + " { background")));
    }

    @Test
    void subject_first_screen_table_and_headings_have_the_same_figures() {
        String text = Parts.of(weekly).get(0);
        Document html = Jsoup.parse(Parts.of(weekly).get(1));
        List<String> sum = html.select("caption")
                .parents()
                .select("tr:last-child th, tr:last-child td")
                .eachText();
        int inSections = html.select("h2").stream()
                .map(Element::text)
                .filter(heading -> heading.endsWith(")") && !heading.startsWith("Kundennummern"))
                .mapToInt(heading -> Integer.parseInt(heading.replaceAll(".*\\(([0-9]+)\\)", "$1")))
                .sum();

        assertThat(weekly.subject()).contains("5 überfällig, 5 fällig");
        assertThat(sum).containsSequence("zusammen", "13", "5", "5", "5");
        assertThat(inSections).as("and 1 that is protected").isEqualTo(12);
        assertThat(text.lines().filter(line -> line.startsWith("NEU "))).hasSize(5);
        assertThat(squeezed(text))
                .contains("3 mit letztem Tag heute", "5 neu seit der letzten Mail", "11 Tage am längsten überfällig");
    }

    @Test
    void the_footer_says_what_of_clients_the_mail_holds() {
        WrittenMails counts = new WrittenMails(Locale.GERMAN, new Content(true, false, false, false));
        WrittenMails open = new WrittenMails(Locale.GERMAN, new Content(false, true, false, true));

        assertThat(squeezed(Parts.of(weekly).get(0)))
                .contains("Sie enthält Sozialdaten (§ 35 SGB I): Kundennummern mit Zugangs-, Kontakt-, Frist-")
                .contains("aber keine Namen von Kundinnen und Kunden, keine Geburtsdaten und keine Profillagen.");
        assertThat(text(open))
                .contains("Kundennummern, Namen von Kundinnen und Kunden, Profillagen, Zugangs-, Kontakt-");
        assertThat(text(counts)).contains("Sie nennt nur Zahlen, keine Kundin und keinen Kunden.");
        assertThat(squeezed(Parts.of(german.on(new AnOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST))
                        .get(0)))
                .as("nothing is open")
                .contains("Sie nennt nur Zahlen");
    }

    private static String text(WrittenMails mails) {
        return squeezed(Parts.of(mails.on(GoldenMailTest.fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST))
                .get(0));
    }

    @Test
    void protected_cases_are_counted_with_how_many_are_overdue_and_whom_to_ask() {
        assertThat(squeezed(Parts.of(weekly).get(0)))
                .contains("1 geschützter Fall wird gesondert geführt, davon 1 überfällig")
                .contains("Auskunft gibt schutz@jobcenter.example.");
    }

    @Test
    void what_is_new_is_said_in_words() {
        assertThat(Parts.of(weekly).get(0)).contains("NEU   200D000001");
        assertThat(Jsoup.parse(Parts.of(weekly).get(1)).text()).contains("NEU 200D000001");
    }

    @Test
    void nothing_is_cut_off_however_long_the_list() {
        AnOffice office = new AnOffice();
        for (int each = 0; each < 3_000; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-10-01"));
        }
        OutgoingMail mail = german.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST);

        assertThat(Parts.of(mail).get(0).lines().filter(line -> line.startsWith("NEU   200D")))
                .hasSize(3_000);
        assertThat(Jsoup.parse(Parts.of(mail).get(1)).select("td.line b:contains(200D)"))
                .hasSize(3_000);
        assertThat(mail.customers()).hasSize(3_000);
    }

    @Test
    void counts_mode_lists_no_case() {
        WrittenMails counts = new WrittenMails(Locale.GERMAN, new Content(true, false, false, false));

        DigestResult.Made made = counts.run(GoldenMailTest.fullOffice(), "2026-11-23");

        assertThat(made.mails())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(Parts.of(mail)).noneMatch(part -> part.contains("200D")));
    }

    @Test
    void names_birth_dates_and_profiles_are_shown_only_if_switched_on() {
        WrittenMails open = new WrittenMails(Locale.GERMAN, new Content(false, true, true, true));

        String shown = Parts.of(open.on(GoldenMailTest.fullOffice(), "2026-11-23", MailKind.CASEWORKER_DIGEST))
                .get(0);

        assertThat(shown).contains("Xaver Mustermann", "geboren 05.05.1980", "Profillage F", "Sozialdaten");
        assertThat(Parts.of(weekly)).noneMatch(part -> part.contains("Mustermann") || part.contains("1980"));
    }

    @Test
    void markup_in_the_data_stays_text() {
        AnOffice office = new AnOffice()
                .caseworker("erika", "<b onload=x>Erika & Co</b>", "erika@jobcenter.example", "")
                .with(ACase.number("<i>200D</i>").lastTalk("2026-10-01"));
        Document html = Jsoup.parse(Parts.of(german.on(office, "2026-11-23", MailKind.CASEWORKER_DIGEST))
                .get(1));

        assertThat(html.select("b[onload], i")).isEmpty();
        assertThat(html.text()).contains("<b onload=x>Erika & Co</b>", "<i>200D</i>");
    }

    @Test
    void an_alarm_says_what_happened_and_what_to_do_and_control_characters_do_not_reach_its_header() {
        Alarm alarm = Alarm.of(
                        Alarm.Kind.EXPORT_REFUSED,
                        "faelle.csv",
                        LocalDate.parse("2026-11-23"),
                        "faelle\r\nBcc: x.csv",
                        List.of(ExportKind.CASES),
                        "/srv/refused/faelle.csv.report.txt")
                .about(List.of("Die Spalte Team fehlt."), List.of("Der letzte gute Export bleibt in Kraft."));

        OutgoingMail mail = german.letters().alarm(alarm, AnOffice.morningOf(alarm.day()));

        assertThat(mail.subject()).isEqualTo("Kontaktzyklus: Export abgelehnt: Fälle – 23.11.2026");
        assertThat(Parts.of(mail).get(0)).contains("Die Spalte Team fehlt.", "Der letzte gute Export bleibt in Kraft.");
        assertThat(mail.recipient()).isEqualTo("admin@jobcenter.example");
    }

    @Test
    void a_notice_greets_the_leader_and_has_words_for_cases_without_a_team() {
        String team = Parts.of(notice("Lena Leitung", "Team Nord")).get(0);
        OutgoingMail none = notice("", "");

        assertThat(squeezed(team))
                .contains("Guten Tag Lena Leitung,", "die Monatsauswertung für Team Nord, Oktober 2026,");
        assertThat(none.subject()).isEqualTo("Kontaktdichte: Monatsauswertung Oktober 2026, Fälle ohne Team");
        assertThat(squeezed(Parts.of(none).get(0)))
                .contains("Guten Tag,", "die Monatsauswertung der Fälle ohne Team für Oktober 2026 liegt bereit");
    }

    /** Paths, hashes and names of files have no place at which a phone could break them. */
    @Test
    void long_words_break_wherever_the_screen_ends() {
        String longWord = "/srv/" + "kontaktzyklus".repeat(8);
        Alarm alarm = Alarm.of(
                        Alarm.Kind.EXPORT_REFUSED,
                        "faelle.csv",
                        LocalDate.parse("2026-11-23"),
                        "faelle.csv",
                        "Fälle",
                        longWord + "/bericht")
                .about(List.of(longWord + "/was"), List.of(longWord + "/tun"));
        OutgoingMail notice = notice("Lena Leitung", "Nord", longWord, "180:" + "a1b2".repeat(16));
        OutgoingMail told = german.letters().alarm(alarm, AnOffice.morningOf(alarm.day()));

        List<Element> longOnes = Stream.of(notice, told)
                .flatMap(mail -> Jsoup.parse(Parts.of(mail).get(1)).getAllElements().stream())
                .filter(element -> element.ownText().matches("(?s).*\\S{60,}.*"))
                .toList();

        assertThat(longOnes)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(element -> assertThat(element.closest("[style*=word-break:break-word]"))
                        .as(element.ownText())
                        .isNotNull());
    }

    private OutgoingMail notice(String leader, String team) {
        return notice(leader, team, "2026-10", "");
    }

    private OutgoingMail notice(String leader, String team, String folder, String anchor) {
        LocalDate day = LocalDate.parse("2026-11-02");
        SummaryNotice notice = new SummaryNotice(
                "lena@jobcenter.example",
                leader,
                YearMonth.of(2026, 10),
                LocalDate.parse("2026-10-31"),
                team,
                List.of(),
                List.of(),
                SummaryNotice.Place.onThisMachine(folder + "/nord.html"),
                SummaryNotice.Place.onThisMachine(folder + "/nord.xlsx"),
                List.of(),
                anchor);
        return german.letters().summaryNotice(notice, day, AnOffice.morningOf(day));
    }

    @Test
    void header_values_with_line_breaks_or_direction_marks_are_refused() {
        assertThatThrownBy(() -> HeaderText.checked("Subject", "a\r\nBcc: b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderText.checked("Subject", "a\u202Eb"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean colours(Element element, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(element.attr("style"))
                .find();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
