package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.cases.intake.LackingExports;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.office.causes.StuckFiles;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import de.kontaktzyklus.reminders.causes.CauseBook;
import de.kontaktzyklus.reminders.causes.ExportCauses;
import de.kontaktzyklus.reminders.causes.InMemoryOpenCauses;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Proofs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                new Alarms(new NoLetters(), outbox, AlarmWay.NONE),
                new DailyAlarms(new InMemoryTakenExports(), outbox, new HolidayCalendar("NW", day -> false)),
                noCauses(outbox),
                new NoProofs(),
                OfficeClock.on(LocalDate.of(2026, 12, 1), ZoneId.of("Europe/Berlin")),
                List.of(),
                new Watch(RunSignals.NONE, () -> 0, Duration.ofMinutes(5), () -> Instant.EPOCH));
        Exchange failed = new DefaultExchange(new DefaultCamelContext());
        failed.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("the database is gone"));

        assertThatCode(() -> administrator.tellOfFailure(failed)).doesNotThrowAnyException();
    }

    private static OfficeCauses noCauses(InMemoryOutbox outbox) {
        InMemoryTakenExports exports = new InMemoryTakenExports();
        return new OfficeCauses(
                new CauseBook(
                        new InMemoryOpenCauses(), new Alarms(new NoLetters(), outbox, AlarmWay.NONE), new NoLetters()),
                new ExportCauses(
                        exports,
                        new HolidayCalendar("NW", day -> false),
                        Map.of(),
                        new LackingExports(exports, false, new NoWork(), ZoneOffset.UTC)),
                new StuckFiles(Path.of("nowhere"), exports),
                List.of(),
                List.of());
    }

    private static final class NoWork implements LackingExports.Work {

        @Override
        public boolean hasBegun() {
            return false;
        }

        @Override
        public boolean hadBegunOn(LocalDate day) {
            return false;
        }
    }

    /** As before the first run. */
    private static final class NoProofs implements Proofs {

        @Override
        public Optional<DailyProof> now() {
            return Optional.empty();
        }

        @Override
        public Optional<DailyProof> update() {
            return Optional.empty();
        }

        @Override
        public List<DailyProof> last(int limit) {
            return List.of();
        }
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
