package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Counselling.Source;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The working time of a team's month that somebody may have seen: in the first summary, in restated ones, and in what
 * the summary of the next month told of it. With late hours of few more persons, the difference to any of them would be
 * the hours of these few.
 *
 * @param versions with hours of a working-time export that were shown, the oldest first
 * @param withHours of how many persons they were, in these and in what the next month told
 * @param isComplete whether that is known of all of them. What the next month told is how many more persons there were
 *     than in the first summary; if that one had no hours of a working-time export, earlier versions counted from the
 *     persons with weekly hours
 */
record ShownHours(List<Counselling> versions, List<Integer> withHours, boolean isComplete) {

    static ShownHours of(TeamSummary first, KeptSummaries kept) {
        List<Counselling> versions = Stream.concat(
                        Stream.of(first), kept.restated(first.month(), first.team()).stream())
                .flatMap(each -> each.counselling().stream())
                .filter(each -> each.source() == Source.WORKING_TIME)
                .filter(each -> each.gap().isEmpty())
                .toList();
        List<Integer> withHours =
                new ArrayList<>(versions.stream().map(Counselling::withHours).toList());
        Optional<Restatement> told = kept.of(first.month().plusMonths(1), first.team())
                .flatMap(TeamSummary::lateChanges)
                .filter(ShownHours::tellsOfHours);
        Optional<Integer> toldOf = told.flatMap(note -> first.counselling()
                .filter(each -> each.source() == Source.WORKING_TIME)
                .map(each -> each.withHours() + note.lateWorkingTimes()));
        toldOf.ifPresent(withHours::add);
        return new ShownHours(versions, List.copyOf(withHours), told.isPresent() == toldOf.isPresent());
    }

    private static boolean tellsOfHours(Restatement note) {
        return note.changes().stream().anyMatch(change -> change.now().figure() == Figure.COUNSELLING);
    }

    /** Whether nobody can compute from these hours and the ones that were shown what few persons have worked. */
    boolean mayBeFollowedBy(Counselling booked) {
        return isComplete
                && withHours.stream().allMatch(shown -> booked.withHours() - shown >= Math.max(1, booked.fewest()));
    }

    /** What was shown last. */
    Optional<Counselling> latest() {
        return IntStream.range(0, versions.size())
                .mapToObj(i -> versions.get(versions.size() - 1 - i))
                .findFirst();
    }
}
