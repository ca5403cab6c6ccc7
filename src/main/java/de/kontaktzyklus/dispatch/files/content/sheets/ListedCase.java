package de.kontaktzyklus.dispatch.files.content.sheets;

import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case of the team, or one that was overdue in the month and is gone.
 *
 * @param customer customer number
 * @param item empty if it is gone
 * @param passages of the bridge
 */
record ListedCase(String customer, Optional<WorkItem> item, List<Passage> passages) {

    /** All of them: those of the work list in its order, then the ones that are gone. */
    static List<ListedCase> of(TeamSummary summary) {
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        summary.bridge()
                .map(Bridge::listed)
                .orElse(List.of())
                .forEach(each -> passages.computeIfAbsent(each.customer(), customer -> new ArrayList<>())
                        .add(each));
        List<ListedCase> cases = new ArrayList<>();
        for (WorkItem item : summary.workList().items()) {
            List<Passage> own =
                    Optional.ofNullable(passages.remove(item.customer())).orElse(List.of());
            cases.add(new ListedCase(item.customer(), Optional.of(item), own));
        }
        passages.forEach((customer, own) -> cases.add(new ListedCase(customer, Optional.empty(), own)));
        return List.copyOf(cases);
    }

    boolean isIn(CaseGroup group) {
        return item.filter(each -> each.groups().contains(group)).isPresent();
    }

    String caseworker() {
        return item.map(WorkItem::caseworker).orElseGet(() -> passages.get(0).caseworker());
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "ListedCase[" + item + ", " + passages + "]";
    }
}
