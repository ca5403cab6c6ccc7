package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.util.HashSet;
import java.util.Set;

/**
 * The bridge of a past month with the talks that became known late: who is not overdue any more because of one was
 * seen, and so was who had left in another way. Protected cases stay as they were.
 */
final class LateBridge {

    private final Set<String> overdueNoMore;
    private final LateTalks talks;

    LateBridge(WorkList then, WorkList now, LateTalks talks) {
        this.overdueNoMore = customers(then);
        this.overdueNoMore.removeAll(customers(now));
        this.talks = talks;
    }

    private static Set<String> customers(WorkList list) {
        Set<String> customers = new HashSet<>();
        list.in(CaseGroup.OVERDUE).stream().map(WorkItem::customer).forEach(customers::add);
        return customers;
    }

    Bridge of(Bridge then) {
        return then.seen(this::isSeenLate);
    }

    private boolean isSeenLate(Passage passage) {
        if (passage.underProtection() || passage.isForgotten() || passage.leftBy(Exit.SEEN)) {
            return false;
        }
        return passage.exit().isEmpty() ? overdueNoMore.contains(passage.customer()) : talks.isSeen(passage.customer());
    }
}
