package de.kontaktzyklus.office.causes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseBook;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.InMemoryOpenCauses;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two machines with one state: what is wrong with one is not over because the other one is well. */
class OfMachineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @RegisterExtension
    final FreshState state = new FreshState(Dialect.SQLITE);

    private final List<ToldAlarm> told = new ArrayList<>();
    private final OpenCauses causes = new InMemoryOpenCauses();
    private final OfficeLetters letters = new WrittenMails(Locale.GERMAN).letters();
    private final CauseBook book =
            new CauseBook(causes, new Alarms(letters, new InMemoryOutbox(), told::add), letters, () -> "");
    private final Set<String> running = new HashSet<>(Set.of("a", "b"));

    @Test
    void a_machine_ends_its_own_causes_alone() {
        look("a", true);
        look("b", false);
        assertThat(causes.all()).extracting(OpenCause::subject).containsExactly("a: /srv");

        look("a", false);

        assertThat(causes.all()).isEmpty();
        assertThat(told).extracting(ToldAlarm::kind).containsExactly(Kind.DISK_LOW, Kind.CAUSE_OVER);
    }

    @Test
    void both_can_have_the_same_and_the_words_name_the_machine() {
        look("a", true);
        look("b", true);

        assertThat(told).extracting(alarm -> alarm.words().what().get(0)).containsExactly(lowOn("a"), lowOn("b"));
    }

    private static String lowOn(String machine) {
        return "Auf dem Rechner " + machine + " sind auf dem Datenträger von /srv noch 3 MB frei; es sollen mindestens"
                + " 500 MB sein (alarm.free-megabytes).";
    }

    @Test
    void what_nobody_is_left_to_end_is_ended_by_the_others() {
        look("a", true);
        running.remove("a");

        look("b", false);

        assertThat(causes.all()).isEmpty();
    }

    @Test
    void a_cause_without_a_subject_is_named_by_the_machine() {
        CauseSource source = source("a", List.of(Alarm.of(Kind.CONFIGURATION_CHANGED, "", MONDAY, 1, "/etc")));

        assertThat(source.open(MONDAY)).singleElement().satisfies(cause -> {
            assertThat(cause.alarm().subject()).isEqualTo("a");
            assertThat(cause.alarm().values()).containsExactly(1, "/etc", "a");
        });
    }

    @Test
    void all_that_is_looked_at_each_minute_is_of_a_machine_but_what_concerns_mails() {
        OfficeNode node = new OfficeNode(
                Office.open(Path.of("config"), Map.of()),
                OfficeClock.on(MONDAY, ZoneId.of("Europe/Berlin")),
                state.database());

        assertThat(OfficeCauses.of(node).around())
                .filteredOn(source -> !Set.of(
                                Set.of(Kind.SERVER_CERTIFICATE_ENDS),
                                Set.of(Kind.SERVER_REFUSES),
                                Set.of(Kind.NOT_EVERYBODY_TOLD))
                        .contains(source.kinds()))
                .hasSize(5)
                .hasOnlyElementsOfType(OfMachine.class);
    }

    private void look(String machine, boolean isLow) {
        List<Alarm> found = isLow ? List.of(Alarm.of(Kind.DISK_LOW, "/srv", MONDAY, "/srv", 3, 500)) : List.<Alarm>of();
        book.look(source(machine, found), MONDAY, Instant.EPOCH);
    }

    private CauseSource source(String machine, List<Alarm> found) {
        return new OfMachine(new Found(found), machine, running::contains);
    }

    private record Found(List<Alarm> alarms) implements CauseSource {

        @Override
        public Set<Kind> kinds() {
            return Set.of(Kind.DISK_LOW, Kind.CONFIGURATION_CHANGED);
        }

        @Override
        public List<Cause> open(LocalDate today) {
            return alarms.stream().map(Cause::of).toList();
        }
    }
}
