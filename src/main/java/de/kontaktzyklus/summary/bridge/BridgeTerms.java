package de.kontaktzyklus.summary.bridge;

import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The terms of a bridge, or of several together: numbers of cases, and nobody's.
 *
 * @param cases how many came and went in a way
 */
public record BridgeTerms(Map<Way, Integer> cases) {

    public BridgeTerms {
        cases = Map.copyOf(cases);
    }

    /**
     * How cases came, and how they left.
     *
     * @param exit empty while they are overdue
     */
    public record Way(Entry entry, Optional<Exit> exit) {
        boolean isBefore() {
            return entry == Entry.BEFORE;
        }

        boolean leftBy(Exit how) {
            return exit.filter(how::equals).isPresent();
        }
    }

    static BridgeTerms of(Bridge bridge) {
        Map<Way, Integer> cases = new HashMap<>();
        bridge.passages().forEach(each -> cases.merge(new Way(each.entry(), each.exit()), 1, Integer::sum));
        return new BridgeTerms(cases);
    }

    /** Both together; a case that went from one to the other is in both. */
    public BridgeTerms plus(BridgeTerms other) {
        Map<Way, Integer> sum = new HashMap<>(cases);
        other.cases.forEach((way, count) -> sum.merge(way, count, Integer::sum));
        return new BridgeTerms(sum);
    }

    /** Whether nobody was overdue, neither before nor in the month. */
    public boolean isEmpty() {
        return cases.isEmpty();
    }

    /** Overdue at the end of the month before. */
    public int before() {
        return came(Entry.BEFORE);
    }

    /** Overdue at the end of this month. */
    public int now() {
        return count(way -> way.exit().isEmpty());
    }

    /** Of these, the ones that were so at the end of the month before, too. */
    public int stayed() {
        return count(way -> way.isBefore() && way.exit().isEmpty());
    }

    public int came(Entry how) {
        return count(way -> way.entry() == how);
    }

    public int left(Exit how) {
        return count(way -> way.leftBy(how));
    }

    /** Of those who left, the ones that were overdue at the end of the month before. */
    public int leftOfBefore(Exit how) {
        return count(way -> way.isBefore() && way.leftBy(how));
    }

    private int count(Predicate<Way> which) {
        return cases.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
