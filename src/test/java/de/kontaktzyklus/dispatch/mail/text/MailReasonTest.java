package de.kontaktzyklus.dispatch.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReasonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "interrupted while sending, beim Senden unterbrochen",
        "stopped before the final dot: database is locked, vor dem Absenden angehalten: database is locked",
        "given up after 9 attempts: 450 later, nach 9 Versuchen aufgegeben: 450 later",
        "given up after 9 attempts: Read timed out, nach 9 Versuchen aufgegeben: keine Antwort in der erlaubten Zeit"
    })
    void our_own_reasons_are_told_in_the_language_of_the_office(String reason, String words) {
        assertThat(new MailReason(Locale.GERMAN).words(reason)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Exception reading response: Read timed out, keine Antwort in der erlaubten Zeit",
        "'Couldn''t connect to host, port: mail, 25; timeout 60000: Connection refused', "
                + "dort nimmt niemand die Verbindung an",
        "'Unknown SMTP host: mail: mail: Name or service not known', diesen Rechnernamen kennt das Netz nicht"
    })
    void that_nothing_was_answered_is_told_in_the_language_of_the_office(String reason, String words) {
        assertThat(new MailReason(Locale.GERMAN).words(reason)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"550 no such user", "421 4.4.2 timeout exceeded"})
    void what_the_mail_server_answered_stays_as_it_came(String answer) {
        assertThat(new MailReason(Locale.GERMAN).words(answer)).isEqualTo(answer);
    }
}
