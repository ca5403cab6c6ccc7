package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Incidents;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Why mails do not go is kept in the words of the program and of Java; people read it in their language. */
class AlarmReasonTest {

    private static final Incidents INCIDENTS = new Incidents(LocalDate.of(2026, 11, 30));

    @Test
    void that_the_mail_server_is_silent() {
        assertThat(told(INCIDENTS.refusingServer("Exception reading response: Read timed out")))
                .isEqualTo("Der Mailserver nimmt keine Mail an, gleich an wen: keine Antwort in der erlaubten Zeit");
    }

    @Test
    void that_a_mail_was_given_up() {
        assertThat(told(INCIDENTS
                        .refusedMail(
                                MailKind.CASEWORKER_DIGEST,
                                "<1@jobcenter.example>",
                                "given up after 9 attempts: 450 later")
                        .orElseThrow()))
                .endsWith("abgelehnt: nach 9 Versuchen aufgegeben: 450 later");
    }

    @Test
    void that_nobody_knows_whether_a_mail_arrived() {
        assertThat(told(INCIDENTS
                        .unknownMail(MailKind.CASEWORKER_DIGEST, "<1@timeout.example>", "interrupted while sending")
                        .orElseThrow()))
                .isEqualTo("Ob die Mail <1@timeout.example> angekommen ist, lässt sich nicht feststellen:"
                        + " beim Senden unterbrochen");
    }

    @Test
    void but_the_answer_of_the_mail_server_as_it_came() {
        assertThat(told(INCIDENTS.refusingServer("550 5.7.1 timeout of your account")))
                .endsWith(": 550 5.7.1 timeout of your account");
    }

    private static String told(Alarm alarm) {
        return new WrittenMails(Locale.GERMAN).letters().words(alarm).what().get(0);
    }
}
