package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarms;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** What tells of failures must not fail itself, or its own failure stands in the log in front of the first one. */
class AdministratorTest {

    @Test
    void a_failure_that_cannot_be_reported_causes_no_other_failure() {
        InMemoryOutbox outbox = new InMemoryOutbox();
        Administrator administrator = new Administrator(
                new Alarms(new NoLetters(), outbox),
                new DailyAlarms(new InMemoryTakenExports(), outbox, new HolidayCalendar("NW", day -> false), 1),
                OfficeClock.on(LocalDate.of(2026, 12, 1), ZoneId.of("Europe/Berlin")));
        Exchange failed = new DefaultExchange(new DefaultCamelContext());
        failed.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("the database is gone"));

        assertThatCode(() -> administrator.tellOfFailure(failed)).doesNotThrowAnyException();
    }

    /** As when what they need cannot be read. */
    private static final class NoLetters implements Letters {

        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            throw new IllegalStateException("the database is still gone");
        }
    }
}
