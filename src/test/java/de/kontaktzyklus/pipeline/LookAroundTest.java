package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.InMemoryOpenCauses;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The look of each minute, with a database that goes and comes, and with sources that cannot look. */
class LookAroundTest {

    private final List<ToldAlarm> told = new ArrayList<>();
    private final List<String> signals = new ArrayList<>();
    private final List<CauseSource> around = new ArrayList<>();
    private final FlakyCauses causes = new FlakyCauses();
    private Instant now = Instant.EPOCH;

    @Test
    void a_database_that_is_gone_for_long_is_told_and_that_it_is_back() {
        Administrator administrator = administrator();
        causes.gone = true;

        administrator.lookAround();
        assertThat(told).as("within the patience").isEmpty();
        now = now.plus(Duration.ofMinutes(7));
        administrator.lookAround();
        causes.gone = false;
        administrator.lookAround();
        administrator.lookAround();

        assertThat(told).extracting(ToldAlarm::kind).containsExactly(Kind.DATABASE_GONE, Kind.CAUSE_OVER);
        assertThat(told.get(0).words().what()).singleElement().asString().startsWith("Seit 7 Minuten");
        assertThat(told.get(1).words().title()).isEqualTo("Erledigt: Die Datenbank ist nicht erreichbar");
    }

    @Test
    void one_that_was_gone_for_a_moment_is_not_told_of_when_it_is_back() {
        Administrator administrator = administrator();
        causes.gone = true;
        administrator.lookAround();
        causes.gone = false;

        administrator.lookAround();

        assertThat(told).isEmpty();
    }

    @Test
    void a_source_that_cannot_look_is_no_database_that_is_gone_and_keeps_no_other_from_looking() {
        around.add(failing(new UncheckedIOException(new IOException("stale handle"))));
        around.add(failing(new ConfigurationException(List.of())));
        around.add(new Found());
        Administrator administrator = administrator();
        now = now.plus(Duration.ofHours(1));

        administrator.lookAround();

        assertThat(told).extracting(ToldAlarm::kind).containsExactly(Kind.DISK_LOW);
    }

    @Test
    void what_fails_because_the_database_is_gone_is_no_alarm_of_its_own() {
        Administrator administrator = administrator();
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());

        administrator.handleException("", exchange, new IllegalStateException(new SQLException("away", "08006")));
        assertThat(told).isEmpty();

        administrator.handleException("", exchange, new IllegalStateException("planted"));
        assertThat(told).extracting(ToldAlarm::kind).containsExactly(Kind.RUN_FAILED);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void a_run_that_another_node_is_at_is_not_over_for_the_watch(Why why) {
        administrator().tellOfDigests(new Skipped(why));

        if (why == Why.OTHER_NODE || why == Why.CLOCK_IMPLAUSIBLE) {
            assertThat(signals).isEmpty();
        } else {
            assertThat(signals).containsExactly("succeeded");
        }
    }

    private Administrator administrator() {
        return AnAdministrator.of(
                new WrittenMails(Locale.GERMAN).letters(),
                told::add,
                causes,
                around,
                new Watch(new Signals(), () -> 0, Duration.ofMinutes(5), () -> now, () -> true));
    }

    private static CauseSource failing(RuntimeException failure) {
        return new CauseSource() {

            @Override
            public Set<Kind> kinds() {
                return Set.of(Kind.CONFIGURATION_CHANGED);
            }

            @Override
            public List<Cause> open(LocalDate today) {
                throw failure;
            }
        };
    }

    private static final class Found implements CauseSource {

        @Override
        public Set<Kind> kinds() {
            return Set.of(Kind.DISK_LOW);
        }

        @Override
        public List<Cause> open(LocalDate today) {
            return List.of(Cause.of(Alarm.of(Kind.DISK_LOW, "a: /srv", today, "/srv", 3, 500, "a")));
        }
    }

    private final class Signals implements RunSignals {

        @Override
        public void begun() {
            signals.add("begun");
        }

        @Override
        public void succeeded() {
            signals.add("succeeded");
        }

        @Override
        public void failed(String why) {
            signals.add("failed " + why);
        }
    }

    private static final class FlakyCauses implements OpenCauses {

        private final OpenCauses causes = new InMemoryOpenCauses();
        private boolean gone;

        @Override
        public List<OpenCause> all() {
            if (gone) {
                throw new IllegalStateException("the database is gone");
            }
            return causes.all();
        }

        @Override
        public void put(OpenCause cause) {
            causes.put(cause);
        }

        @Override
        public void remove(OpenCause cause) {
            causes.remove(cause);
        }
    }
}
