package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Incidents incidents = new Incidents(DAY);

    @Test
    void a_refused_or_unknown_mail_is_told_unless_it_is_an_alarm_itself() {
        assertThat(incidents.refusedMail(MailKind.LEADER_DIGEST, "<1@x>", "550"))
                .map(Alarm::kind)
                .contains(Alarm.Kind.MAIL_REFUSED);
        assertThat(incidents.unknownMail(MailKind.LEADER_DIGEST, "<1@x>", "cut off"))
                .map(Alarm::kind)
                .contains(Alarm.Kind.MAIL_UNKNOWN);
        assertThat(incidents.refusedMail(MailKind.ALARM, "<1@x>", "550")).isEmpty();
        assertThat(incidents.unknownMail(MailKind.ALARM, "<1@x>", "cut off")).isEmpty();
    }
}
