package de.kontaktzyklus.reminders.health;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void where_nothing_is_wrong_all_is_well() {
        assertThat(Health.of("1.0", NOW, List.of())).isEqualTo(new Health(HealthState.OK, "1.0", NOW, List.of()));
    }

    @Test
    void the_worst_issue_comes_first_and_of_those_the_oldest_and_it_says_how_things_are() {
        Issue missing = issue(IssueKind.DIGESTS_MISSING).since(DAY);
        Issue refused = issue(IssueKind.SERVER_REFUSES).since(DAY.minusDays(1));
        Issue unknownSince = issue(IssueKind.PROGRAM_NOT_RUNNING);
        Issue warning = issue(IssueKind.EXPORT_OLD).since(DAY.minusDays(9));

        Health health = Health.of("1.0", NOW, List.of(warning, unknownSince, missing, refused));

        assertThat(health.state()).isEqualTo(HealthState.CRITICAL);
        assertThat(health.issues()).containsExactly(refused, missing, unknownSince, warning);
        assertThat(Health.of("1.0", NOW, List.of(warning)).state()).isEqualTo(HealthState.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_EXPORT, CRITICAL",
        "NOT_EVERYBODY_TOLD, CRITICAL",
        "CLOCK_IMPLAUSIBLE, CRITICAL",
        "ROWS_REJECTED, WARNING",
        "NO_NEW_EXPORT, WARNING"
    })
    void an_open_cause_is_critical_if_people_are_not_told(Alarm.Kind kind, HealthState severity) {
        AlarmWords words = new AlarmWords("title", List.of("what"), List.of("todo"));

        assertThat(Issue.of(new OpenCause(kind, "", DAY, DAY, Set.of(), words)))
                .isEqualTo(new Issue(
                        severity, kind.name(), "title", Optional.of(DAY), List.of("what"), List.of("todo"), ""));
    }

    private static Issue issue(IssueKind kind) {
        return Issue.of(kind, new AlarmWords("title", List.of(), List.of()));
    }
}
