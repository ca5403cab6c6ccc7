package de.kontaktzyklus.dispatch.mail.guard;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.cases.Case.Person;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.Attachment;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.reminders.Guard.Offence;
import de.kontaktzyklus.reminders.digest.Digest.Permitted;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailGuardTest {

    private static final Permitted OWN = new Permitted(Set.of("200D000001"), Set.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the recipient's own case             | Kunde 200D000001 ist fällig             |
            somebody else's case                 | Kunde 200D000002 ist fällig             | CUSTOMER_NUMBER
            in small letters and in brackets     | (200d000002)                            | CUSTOMER_NUMBER
            a number of a Bedarfsgemeinschaft    | BG 12345//0002, bitte                   | BENEFIT_UNIT
            given and family name                | Gespräch mit Jürgen Müller-Lüdenscheidt | NAME
            family name first                    | Müller-Lüdenscheidt, Jürgen             | NAME
            a family name alone says nothing     | Herr Müller                             |
            staff of the same name               | Otto Normal                             |
            a date that looks like a number      | Stand 23.11.2026                        |
            a number too short to tell from a count | 42 Fälle                             |
            """)
    void stops_what_is_not_meant_for_the_recipient(String reason, String text, Offence expected) {
        MailGuard guard = guard();

        Set<Offence> found = guard.offences(mail(text), OWN);

        assertThat(found).as(reason).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @Test
    void a_name_may_be_in_a_mail_if_names_are_switched_on_and_the_case_belongs_to_the_recipient() {
        Permitted named = new Permitted(Set.of(), Set.of(new ClientName("Müller-Lüdenscheidt", "Jürgen")));

        assertThat(guard().offences(mail("Jürgen Müller-Lüdenscheidt"), named)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            in one line                 | SUMMARY:200D000002                           | CUSTOMER_NUMBER
            folded in the middle        | SUMMARY:Zeit für 200D0~ 00002                | CUSTOMER_NUMBER
            folded with a tabulator     | SUMMARY:Zeit für 200D0~\t00002               | CUSTOMER_NUMBER
            a name in two lines         | DESCRIPTION:Müller-Lüdenscheidt\\, Jür~ gen   | NAME
            a name behind a line end    | DESCRIPTION:Gespräch\\nJürgen Müller-Lüdenscheidt | NAME
            time alone                  | SUMMARY:Zeit für 2 Gespräche                 |
            """)
    void reads_a_calendar_as_its_reader_does_whatever_its_folds(String reason, String line, Offence expected) {
        Attachment calendar = new Attachment(
                "gespraeche.ics",
                "text/calendar; charset=UTF-8; method=PUBLISH",
                line.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8));

        Set<Offence> found = guard().offences(new WrittenMails(Locale.GERMAN).with(calendar), OWN);

        assertThat(found).as(reason).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @Test
    void what_cannot_be_read_does_not_go() {
        OutgoingMail broken = new OutgoingMail(
                "<1@x>",
                LocalDate.parse("2026-11-23"),
                MailKind.ALARM,
                "a@jobcenter.example",
                "",
                "Content-Type: multipart/alternative; boundary=x\r\n\r\nno part begins\r\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Set.of());

        assertThat(guard().offences(broken, OWN)).containsExactly(Offence.UNREADABLE);
    }

    private static MailGuard guard() {
        MailGuard guard = new MailGuard();
        guard.meet(facts("200D000001", "12345//0001", "Musterfrau", "Erika"));
        guard.meet(facts("200D000002", "12345//0002", "Müller-Lüdenscheidt", "Jürgen"));
        guard.meet(facts("42", "", "Normal", "Otto"));
        guard.meet(facts("23112026", "", "", ""));
        guard.excuse("Otto Normal");
        return guard;
    }

    private static OutgoingMail mail(String sentence) {
        return new WrittenMails(Locale.GERMAN).alarm(sentence);
    }

    private static Case facts(String customer, String unit, String last, String first) {
        return new Case(
                2,
                customer,
                new Person(unit, new ClientName(last, first), Optional.empty(), false),
                new Care("", "", "", ""),
                new ContactDates(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
