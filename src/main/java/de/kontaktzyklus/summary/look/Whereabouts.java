package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the cases are on the day of assessment: those that are overdue, and those that were. */
public final class Whereabouts {

    private final OfficeLook look;
    private final Map<String, AssessedCase> rows = new TreeMap<>();
    private final Set<String> unread;

    /**
     * @param clients one row for each
     * @param matters whether a customer that is not overdue now is needed, too
     */
    Whereabouts(OfficeLook look, List<AssessedCase> clients, Predicate<String> matters) {
        this.look = look;
        this.unread = look.export().rejected().stream()
                .map(row -> row.remains().customer())
                .collect(Collectors.toSet());
        clients.stream()
                .filter(row -> isOverdue(row) || matters.test(row.customer()))
                .forEach(row -> rows.put(row.customer(), row));
    }

    private static boolean isOverdue(AssessedCase row) {
        return row.assessment().status() == Status.OVERDUE;
    }

    /** All that are overdue, in order of the customer. */
    public Collection<AssessedCase> overdue() {
        return rows.values().stream().filter(Whereabouts::isOverdue).toList();
    }

    public Optional<AssessedCase> row(String customer) {
        return Optional.ofNullable(rows.get(customer));
    }

    public boolean isOverdue(String customer) {
        return row(customer).filter(Whereabouts::isOverdue).isPresent();
    }

    public String teamOf(AssessedCase row) {
        return look.knownTeam(row.team());
    }

    public boolean isElsewhere(String customer, String team) {
        return row(customer).filter(row -> !teamOf(row).equals(team)).isPresent();
    }

    /** Whether it is in the export and can be judged. */
    public boolean isJudged(String customer) {
        return row(customer)
                .filter(row -> row.assessment().status() != Status.UNCLEAR)
                .isPresent();
    }

    /**
     * Whether there is a later counted talk than the one that was known. A case that is overdue now, too, was only seen
     * if it was not overdue for a while because of that talk.
     *
     * @param known {@link LocalDate#MIN} for none
     */
    public boolean isSeenSince(String customer, LocalDate known) {
        return latestTalk(customer).filter(talk -> talk.isAfter(known)).isPresent()
                && row(customer).filter(this::isOverdueForLonger).isEmpty();
    }

    /** Longer than the month: its latest day had passed before. */
    private boolean isOverdueForLonger(AssessedCase row) {
        LocalDate lastOfMonthBefore = look.month().atDay(1).minusDays(1);
        return row.assessment() instanceof Overdue overdue
                && overdue.window().dueUntil().isBefore(lastOfMonthBefore);
    }

    /**
     * Nobody knows which of rows that contradict each other is right. Of a case without a readable row the talks stay
     * known that an earlier export has shown.
     */
    private Optional<LocalDate> latestTalk(String customer) {
        Optional<AssessedCase> row = row(customer);
        if (row.filter(each -> each.assessment().reason() == Reason.DUPLICATE_CUSTOMER)
                .isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> known = row.isPresent()
                ? row.flatMap(AssessedCase::lastTalk)
                : look.contacts().remembered(customer);
        return Stream.of(known, look.contacts().latest(customer))
                .flatMap(Optional::stream)
                .filter(talk -> !talk.isAfter(look.day()))
                .max(Comparator.naturalOrder());
    }

    /** How a case without a later talk has left the overdue ones; empty if it has not. */
    public Optional<Exit> exit(String customer) {
        return row(customer)
                .map(row -> switch (row.assessment().status()) {
                    case OVERDUE -> Optional.<Exit>empty();
                    case SUSPENDED -> Optional.of(Exit.SUSPENDED);
                    case UNCLEAR -> Optional.of(Exit.NOT_JUDGED);
                    case NOT_DUE, DUE, OUT_OF_SCOPE, REJECTED, DUPLICATE -> Optional.of(Exit.OTHER);
                })
                .orElseGet(() -> Optional.of(unread.contains(customer) ? Exit.NOT_JUDGED : Exit.VANISHED));
    }
}
