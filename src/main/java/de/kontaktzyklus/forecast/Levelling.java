package de.kontaktzyklus.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Proposes which talks to hold earlier so that no week of a team is overfull: week by week, beginning with the first,
 * because later weeks have more room before them. From an overfull week the talks of overfull caseworkers go first,
 * then those with the earliest latest day. Each talk goes to the nearest earlier week of its window in which team and
 * caseworker have room. It stops as soon as the week is no longer overfull.
 */
final class Levelling {

    private final Horizon horizon;
    private final ToIntFunction<TalkAhead> minutes;
    private final FreeTime team;
    private final Function<String, FreeTime> caseworkers;

    /**
     * @param team the free time of the team, without the time of all its talks
     * @param caseworkers the same for each caseworker, over all their teams
     */
    Levelling(
            Horizon horizon, ToIntFunction<TalkAhead> minutes, FreeTime team, Function<String, FreeTime> caseworkers) {
        this.horizon = horizon;
        this.minutes = minutes;
        this.team = team;
        this.caseworkers = caseworkers;
    }

    /** The moves, in the order in which they were found; changes the free time of both. */
    List<Move> of(List<TalkAhead> talks) {
        Map<Integer, List<TalkAhead>> movable = talks.stream()
                .filter(TalkAhead::isMovable)
                .collect(Collectors.groupingBy(talk -> horizon.weekOf(talk.day())));
        List<Move> moves = new ArrayList<>();
        for (int week = 1; week < horizon.count(); week++) {
            relieve(week, movable.getOrDefault(week, List.of()), moves);
        }
        return moves;
    }

    private void relieve(int week, List<TalkAhead> candidates, List<Move> moves) {
        if (!team.isOverfull(week)) {
            return;
        }
        for (TalkAhead talk : inOrder(week, candidates)) {
            OptionalInt target = team.isOverfull(week) ? target(talk, week) : OptionalInt.empty();
            target.ifPresent(to -> moves.add(move(talk, week, to)));
        }
    }

    private List<TalkAhead> inOrder(int week, List<TalkAhead> candidates) {
        Comparator<TalkAhead> ownWeekIsFullFirst = Comparator.comparing(
                talk -> !caseworkers.apply(talk.caseworker()).isOverfull(week));
        return candidates.stream()
                .sorted(ownWeekIsFullFirst.thenComparing(TalkAhead::dueUntil).thenComparing(TalkAhead::customer))
                .toList();
    }

    private OptionalInt target(TalkAhead talk, int week) {
        int needed = minutes.applyAsInt(talk);
        return IntStream.iterate(week - 1, earlier -> earlier >= 0, earlier -> earlier - 1)
                .filter(earlier -> horizon.opensIn(earlier, talk.earliest()))
                .filter(earlier -> team.hasRoom(earlier, needed)
                        && caseworkers.apply(talk.caseworker()).hasRoom(earlier, needed))
                .findFirst();
    }

    private Move move(TalkAhead talk, int from, int to) {
        int needed = minutes.applyAsInt(talk);
        for (FreeTime time : List.of(team, caseworkers.apply(talk.caseworker()))) {
            time.giveBack(from, needed);
            time.take(to, needed);
        }
        return new Move(talk, from, to);
    }

    /**
     * A talk held in an earlier week.
     *
     * @param from week it leaves, from 0 on
     * @param to week it goes to
     */
    record Move(TalkAhead talk, int from, int to) {}
}
