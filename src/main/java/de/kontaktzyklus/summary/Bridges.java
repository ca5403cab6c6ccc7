package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.look.OverdueBefore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bridges of all teams, found at once, because a case may go from one team to another. A talk counts before all
 * else: whoever was seen has not vanished, whatever the export says, and was seen by the team that had to.
 */
final class Bridges {

    /** In months: whoever is away for longer is forgotten here; the list of vanished cases keeps them. */
    private static final int LONGEST_AWAY = 12;

    private final OfficeLook look;
    private final OverdueBefore before;
    private final Whereabouts now;
    private final Map<String, List<Passage>> passages = new HashMap<>();
    private final Map<String, List<OverdueCase>> toKnow = new HashMap<>();

    private Bridges(OfficeLook look, OverdueBefore before, Whereabouts now) {
        this.look = look;
        this.before = before;
        this.now = now;
    }

    /** @param clients one row for each */
    static Bridges of(OfficeLook look, List<AssessedCase> clients) {
        OverdueBefore before = OverdueBefore.in(look.month().minusMonths(1), look.kept(), look::knownTeam);
        Map<String, BecameOverdue> became = new TreeMap<>();
        look.becameOverdue().forEach(each -> became.put(each.customer(), each));
        Whereabouts now = new Whereabouts(
                look, clients, customer -> before.of(customer).isPresent() || became.containsKey(customer));
        Bridges bridges = new Bridges(look, before, now);
        before.all().forEach(bridges::goOnFrom);
        now.overdue().forEach(bridges::isOverdue);
        became.values().forEach(bridges::hadBecomeOverdue);
        return bridges;
    }

    /** The bridge of a team; empty if nobody knows who was overdue in it at the end of the month before. */
    Optional<Bridge> of(String team) {
        return before.isKnown(team)
                ? Optional.of(new Bridge(passages.getOrDefault(team, List.of()).stream()
                        .sorted(Comparator.comparing(Passage::customer).thenComparing(Passage::entry))
                        .toList()))
                : Optional.empty();
    }

    /** What the next month must know of the cases of a team. */
    List<OverdueCase> toKnow(String team) {
        return toKnow.getOrDefault(team, List.of()).stream()
                .sorted(Comparator.comparing(OverdueCase::customer))
                .toList();
    }

    private void goOnFrom(OverdueCase then) {
        String team = before.teamOf(then);
        Passage passage = Passage.of(then, Entry.BEFORE);
        if (then.isAway()) {
            stayAway(then, team);
        } else if (now.isSeenSince(then.customer(), talk(then))) {
            add(team, then, passage.leavingBy(Exit.SEEN));
        } else if (now.isElsewhere(then.customer(), team)) {
            add(team, then, passage.leavingBy(Exit.MOVED_AWAY));
            now.row(then.customer()).ifPresent(this::movedIn);
        } else {
            add(team, then, asItIsNow(passage));
        }
    }

    private void stayAway(OverdueCase then, String team) {
        boolean isBack = now.isJudged(then.customer()) || now.isSeenSince(then.customer(), talk(then));
        boolean isForgotten = then.awaySince()
                .filter(since -> since.isBefore(look.month().minusMonths(LONGEST_AWAY)))
                .isPresent();
        if (!isBack && !isForgotten) {
            know(team, then);
        }
    }

    private void movedIn(AssessedCase row) {
        add(now.teamOf(row), caseOf(row), asItIsNow(Passage.of(caseOf(row), Entry.MOVED_IN)));
    }

    private void isOverdue(AssessedCase row) {
        Optional<OverdueCase> then = before.of(row.customer());
        LocalDate known = then.map(Bridges::talk).orElse(LocalDate.MIN);
        OverdueCase each = caseOf(row);
        if (then.isEmpty() || now.isSeenSince(row.customer(), known)) {
            add(now.teamOf(row), each, Passage.of(each, Entry.BECAME_OVERDUE));
        } else if (then.filter(OverdueCase::isAway).isPresent()) {
            add(now.teamOf(row), each, Passage.of(each, Entry.RETURNED));
        }
        know(now.teamOf(row), each);
    }

    /** What came and went within the month. */
    private void hadBecomeOverdue(BecameOverdue became) {
        OverdueCase each = caseOf(became);
        Optional<OverdueCase> then = before.of(became.customer());
        boolean isNew = then.filter(known -> !talk(each).isAfter(talk(known))).isEmpty();
        boolean isBack = then.filter(OverdueCase::isAway).isPresent();
        if (now.isOverdue(became.customer()) || !(isNew || isBack)) {
            return;
        }
        Passage passage = Passage.of(each, isNew ? Entry.BECAME_OVERDUE : Entry.RETURNED);
        String team = now.row(became.customer()).map(now::teamOf).orElseGet(() -> look.knownTeam(became.team()));
        boolean isSeen = now.isSeenSince(became.customer(), talk(each));
        add(team, each, isSeen ? passage.leavingBy(Exit.SEEN) : asItIsNow(passage));
    }

    private Passage asItIsNow(Passage passage) {
        return now.exit(passage.customer()).map(passage::leavingBy).orElse(passage);
    }

    private static LocalDate talk(OverdueCase each) {
        return each.lastTalk().orElse(LocalDate.MIN);
    }

    private static OverdueCase caseOf(AssessedCase row) {
        return new OverdueCase(
                row.customer(), row.caseworker(), row.underProtection(), row.lastTalk(), Optional.empty());
    }

    private static OverdueCase caseOf(BecameOverdue became) {
        return new OverdueCase(
                became.customer(), became.caseworker(), became.underProtection(), became.talk(), Optional.empty());
    }

    private void add(String team, OverdueCase each, Passage passage) {
        boolean isProtected =
                now.row(each.customer()).filter(AssessedCase::underProtection).isPresent();
        passages.computeIfAbsent(team, key -> new ArrayList<>()).add(isProtected ? passage.hidden() : passage);
        if (passage.leftBy(Exit.VANISHED) || passage.leftBy(Exit.NOT_JUDGED)) {
            know(team, each.awaySince(look.month()));
        }
    }

    private void know(String team, OverdueCase each) {
        toKnow.computeIfAbsent(team, key -> new ArrayList<>()).add(each);
    }
}
