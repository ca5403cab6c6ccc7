package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import de.kontaktzyklus.reminders.causes.InMemoryOpenCauses;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** What tells of failures must not fail itself, or its own failure stands in the log in front of the first one. */
class AdministratorTest {

    @Test
    void a_failure_that_cannot_be_reported_causes_no_other_failure() {
        Administrator administrator = AnAdministrator.of(
                new NoLetters(),
                AlarmWay.NONE,
                new InMemoryOpenCauses(),
                List.of(),
                new Watch(RunSignals.NONE, () -> 0, Duration.ofMinutes(5), () -> Instant.EPOCH, () -> true));
        Exchange failed = new DefaultExchange(new DefaultCamelContext());
        failed.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("the database is gone"));

        assertThatCode(() -> administrator.tellOfFailure(failed)).doesNotThrowAnyException();
    }

    /** As when what they need cannot be read. */
    private static final class NoLetters implements Letters, AlarmTexts {

        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public AlarmWords words(Alarm alarm) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public String openSince(AlarmWords words, LocalDate since) {
            throw new IllegalStateException("the database is still gone");
        }

        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            throw new IllegalStateException("the database is still gone");
        }
    }
}
