package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.summary.figures.Movements;
import de.kontaktzyklus.summary.figures.Movements.MissingCase;
import de.kontaktzyklus.summary.figures.Movements.MovedCase;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.RowCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts the movements of one team. */
final class MovementCount {

    private static final Comparator<MissingCase> LONGEST_FIRST =
            Comparator.comparing(MissingCase::daysOverdue).reversed().thenComparing(MissingCase::customer);

    private final OfficeLook look;
    private final String team;

    MovementCount(OfficeLook look, String team) {
        this.look = look;
        this.team = team;
    }

    boolean saysSomething() {
        return look.movements().stream().anyMatch(each -> isOurs(each.team()) || isDeparture(each))
                || look.missing().stream().anyMatch(each -> isOurs(each.team()));
    }

    Movements movements() {
        List<Movement> ours =
                look.movements().stream().filter(each -> isOurs(each.team())).toList();
        Map<Kind, Integer> counts = RowCounts.by(Kind.class, ours, each -> Stream.of(each.kind()));
        return new Movements(
                counts.getOrDefault(Kind.APPEARED, 0),
                counts.getOrDefault(Kind.VANISHED, 0),
                counts.getOrDefault(Kind.CASEWORKER, 0),
                counts.getOrDefault(Kind.TEAM, 0),
                (int) look.movements().stream().filter(this::isDeparture).count(),
                counts.getOrDefault(Kind.PROFILE, 0),
                missing(),
                listed(),
                (int) ours().filter(Movement::underProtection).count());
    }

    private List<MovedCase> listed() {
        return ours().filter(each -> !each.underProtection())
                .map(each -> new MovedCase(each.kind(), each.customer(), each.from(), each.to(), each.day()))
                .toList();
    }

    /** Movements of the team, and cases that left it. */
    private Stream<Movement> ours() {
        return look.movements().stream().filter(each -> isOurs(each.team()) || isDeparture(each));
    }

    private List<MissingCase> missing() {
        return look.missing().stream()
                .filter(each -> isOurs(each.team()))
                .map(this::missing)
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private MissingCase missing(VanishedCase vanished) {
        int daysOverdue = DueWindow.daysOverdue(vanished.dueUntil(), look.day());
        return new MissingCase(
                vanished.customer(), vanished.caseworker(), vanished.dueUntil(), vanished.vanishedOn(), daysOverdue);
    }

    private boolean isDeparture(Movement movement) {
        return movement.kind() == Kind.TEAM && isOurs(movement.from());
    }

    private boolean isOurs(String id) {
        return look.knownTeam(id).equals(team);
    }
}
