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
import de.kontaktzyklus.summary.look.OverdueOfMonth;
import de.kontaktzyklus.summary.look.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bridges of all teams, found at once, because a case may go from one team to another. A talk counts before all
 * else: whoever was seen has not vanished, whatever the export says, and was seen by the team that had to.
 */
final class Bridges {

    /** In months: who is back after more than these has not returned; the list of vanished cases keeps them. */
    private static final int LONGEST_AWAY = 12;

    private final OfficeLook look;
    private final OverdueOfMonth month;
    private final OverdueBefore before;
    private final Whereabouts now;
    private final Map<String, List<Passage>> passages = new HashMap<>();
    private final Map<String, List<OverdueCase>> toKnow = new HashMap<>();

    private Bridges(OfficeLook look) {
        this.look = look;
        this.month = new OverdueOfMonth(look);
        this.before = month.before();
        this.now = month.now();
    }

    static Bridges of(OfficeLook look) {
        Bridges bridges = new Bridges(look);
        bridges.before.all().forEach(bridges::goOnFrom);
        bridges.before.forgotten().forEach(bridges::addForgotten);
        bridges.now.overdue().forEach(bridges::isOverdue);
        bridges.month.became().forEach(bridges::hadBecomeOverdue);
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
        if (then.isAway()) {
            stayAway(then, team);
        } else {
            goOn(then, team, Passage.of(then, Entry.BEFORE));
        }
    }

    /** Seen by the team that had to; else with another team; else as it is now. */
    private void goOn(OverdueCase each, String team, Passage passage) {
        if (now.isSeenSince(each.customer(), talk(each))) {
            add(team, each, passage.leavingBy(Exit.SEEN));
        } else if (now.isElsewhere(each.customer(), team)) {
            add(team, each, passage.leavingBy(Exit.MOVED_AWAY));
            now.row(each.customer()).ifPresent(this::movedIn);
        } else {
            add(team, each, asItIsNow(passage));
        }
    }

    /** Nobody knows any more who it was, and so not what has become of it. */
    private void addForgotten(String team) {
        passages.computeIfAbsent(team, key -> new ArrayList<>()).add(Passage.FORGOTTEN);
    }

    /** One that came back in the month is known by how it left again. */
    private void stayAway(OverdueCase then, String team) {
        boolean isBack = now.isJudged(then.customer())
                || now.isSeenSince(then.customer(), talk(then))
                || month.became(then.customer()).isPresent();
        boolean isForgotten = then.awaySince()
                .filter(since -> !since.isAfter(look.month().minusMonths(LONGEST_AWAY)))
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
        if (then.isEmpty() || now.isSeenSince(row.customer(), known)) {
            came(row, Entry.BECAME_OVERDUE);
        } else if (then.filter(OverdueCase::isAway).isPresent()) {
            came(row, Entry.RETURNED);
        }
        know(now.teamOf(row), caseOf(row));
    }

    /** In the team that had it then: it may be with another one now. */
    private void came(AssessedCase row, Entry how) {
        OverdueCase each = caseOf(row);
        String team = month.became(row.customer())
                .filter(became -> became.talk().equals(row.lastTalk()))
                .map(became -> look.knownTeam(became.team()))
                .orElseGet(() -> now.teamOf(row));
        goOn(each, team, Passage.of(each, how));
    }

    /** What came and went within the month. */
    private void hadBecomeOverdue(BecameOverdue became) {
        OverdueCase each = caseOf(became);
        Optional<OverdueCase> then = before.of(became.customer());
        boolean isNew = then.filter(known -> !talk(each).isAfter(talk(known))).isEmpty();
        boolean isBack = then.filter(OverdueCase::isAway).isPresent();
        if (!now.isOverdue(became.customer()) && (isNew || isBack)) {
            goOn(each, look.knownTeam(became.team()), Passage.of(each, isNew ? Entry.BECAME_OVERDUE : Entry.RETURNED));
        }
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
