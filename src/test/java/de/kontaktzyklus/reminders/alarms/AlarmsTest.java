package de.kontaktzyklus.reminders.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.reminders.Alarm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    private final List<ToldAlarm> told = new ArrayList<>();
    private final OfficeLetters letters = new WrittenMails(Locale.GERMAN).letters();

    @Test
    void each_alarm_goes_by_mail_and_by_the_other_ways_once_a_day() {
        InMemoryOutbox outbox = new InMemoryOutbox();
        Alarms alarms = new Alarms(letters, outbox, told::add);

        alarms.raise(Alarm.of(Alarm.Kind.SERVER_REFUSES, "", DAY, "550"), NOON);
        alarms.raise(Alarm.of(Alarm.Kind.SERVER_REFUSES, "", DAY, "550 again"), NOON);
        alarms.raise(Alarm.of(Alarm.Kind.SERVER_REFUSES, "", DAY.plusDays(1), "550"), NOON);

        assertThat(outbox.totals()).containsEntry(MailState.PLANNED, 2);
        assertThat(told).extracting(ToldAlarm::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(told.get(0).words().title()).isEqualTo("Mailserver nimmt nichts an");
        assertThat(told.get(0).isBad()).isTrue();
    }

    @Test
    void where_no_mail_can_be_planned_the_other_ways_get_it() {
        Alarms alarms = new Alarms(letters, new GoneOutbox(), told::add);

        assertThatThrownBy(() -> alarms.raise(Alarm.of(Alarm.Kind.RUN_FAILED, "make-digests", DAY, "a", "b"), NOON))
                .hasMessage("the database is gone");

        assertThat(told).extracting(ToldAlarm::subject).containsExactly("make-digests");
    }

    @Test
    void what_is_well_is_not_bad() {
        Alarms alarms = new Alarms(letters, new InMemoryOutbox(), told::add);

        alarms.raise(Alarm.of(Alarm.Kind.CAUSE_OVER, "x", DAY, "Mails bleiben liegen", DAY), NOON);

        assertThat(told).extracting(ToldAlarm::isBad).containsExactly(false);
    }

    private static final class GoneOutbox implements Outbox {

        @Override
        public boolean plan(OutgoingMail mail) {
            throw new IllegalStateException("the database is gone");
        }

        @Override
        public Map<MailState, Integer> totals() {
            return Map.of();
        }

        @Override
        public int superseded() {
            return 0;
        }

        @Override
        public List<UnsentMail> unsent(int limit) {
            return List.of();
        }

        @Override
        public Set<String> customersReached(LocalDate first, LocalDate last) {
            return Set.of();
        }
    }
}
