package de.kontaktzyklus.reminders.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a watch from outside gets to know.
 *
 * @param version of the program that looked
 * @param checkedAt by the clock of its machine
 * @param state that of the worst issue
 * @param issues the worst first, and of those the oldest
 */
public record Health(HealthState state, String version, Instant checkedAt, List<Issue> issues) {

    private static final Comparator<Issue> WORST_FIRST = Comparator.comparing(Issue::severity)
            .reversed()
            .thenComparing(issue -> issue.since().orElse(LocalDate.MAX))
            .thenComparing(Issue::kind);

    public static Health of(String version, Instant checkedAt, List<Issue> issues) {
        List<Issue> sorted = issues.stream().sorted(WORST_FIRST).toList();
        HealthState worst = sorted.stream().map(Issue::severity).findFirst().orElse(HealthState.OK);
        return new Health(worst, version, checkedAt, sorted);
    }
}
