package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.Incidents;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SilentServerAlarmTest {

    @Test
    void that_the_mail_server_is_silent_is_said_in_the_language_of_the_office() {
        assertThat(new WrittenMails(Locale.GERMAN)
                        .letters()
                        .words(new Incidents(LocalDate.of(2026, 11, 30))
                                .refusingServer("Exception reading response: Read timed out"))
                        .what())
                .containsExactly(
                        "Der Mailserver nimmt keine Mail an, gleich an wen: keine Antwort in der erlaubten Zeit");
    }
}
