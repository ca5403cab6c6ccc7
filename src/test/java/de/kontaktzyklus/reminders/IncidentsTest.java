package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Incidents incidents = new Incidents(DAY);

    @Test
    void a_refused_export_is_told_with_its_reason_and_its_report() {
        assertThat(incidents.refusedExport("faelle.csv", "no header", "faelle.txt"))
                .isEqualTo(new Alarm(
                        Alarm.Kind.EXPORT_REFUSED,
                        "faelle.csv",
                        DAY,
                        List.of("faelle.csv", "no header", "faelle.txt")));
    }

    @Test
    void an_export_with_rejected_rows_is_told_and_one_without_is_not() {
        assertThat(incidents.rejectedRows("faelle.csv", 2, 212, ""))
                .contains(new Alarm(Alarm.Kind.ROWS_REJECTED, "faelle.csv", DAY, List.of("faelle.csv", 2, 212, "")));
        assertThat(incidents.rejectedRows("faelle.csv", 0, 212, "")).isEmpty();
    }

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
