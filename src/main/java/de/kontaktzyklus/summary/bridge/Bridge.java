package de.kontaktzyklus.summary.bridge;

import de.kontaktzyklus.summary.bridge.Passage.Exit;
import java.util.List;
import java.util.function.Predicate;

/**
 * The bridge of a team: overdue at the end of the month before − those who left + those who came = overdue now. Each
 * term is a number of passages, so it comes out even whatever happens.
 *
 * @param passages of all cases that were overdue in the month, protected ones included, in order of the customer
 */
public record Bridge(List<Passage> passages) {

    public Bridge {
        passages = List.copyOf(passages);
    }

    /** How many came and went, without whose passages they are. */
    public BridgeTerms terms() {
        return BridgeTerms.of(this);
    }

    private int count(Predicate<Passage> which) {
        return (int) passages.stream().filter(which).count();
    }

    /** The passages that may be listed. */
    public List<Passage> listed() {
        return passages.stream()
                .filter(each -> !each.underProtection() && !each.isForgotten())
                .toList();
    }

    /** How many may not. */
    public int notListed() {
        return count(each -> each.underProtection() && !each.isForgotten());
    }

    /** How many cannot be listed, because nobody knows any more who it was. */
    public int forgotten() {
        return count(Passage::isForgotten);
    }

    /** The customers with a passage of a kind. */
    public List<String> customers(Predicate<Passage> which) {
        return passages.stream().filter(which).map(Passage::customer).toList();
    }

    /** The same with talks that became known late: what is so left by a talk. */
    public Bridge seen(Predicate<Passage> late) {
        return new Bridge(passages.stream()
                .map(each -> late.test(each) ? each.leavingBy(Exit.SEEN) : each)
                .toList());
    }
}
