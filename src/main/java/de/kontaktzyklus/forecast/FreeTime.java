package de.kontaktzyklus.forecast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Minutes that are still free, by week; below zero if a week is overfull. If the capacity is not known, there is always
 * room.
 */
final class FreeTime {

    private final Optional<int[]> free;

    FreeTime(List<OptionalInt> capacity) {
        boolean known = capacity.stream().allMatch(OptionalInt::isPresent);
        this.free = known
                ? Optional.of(capacity.stream().mapToInt(OptionalInt::getAsInt).toArray())
                : Optional.empty();
    }

    void take(int week, int minutes) {
        free.ifPresent(left -> left[week] -= minutes);
    }

    void giveBack(int week, int minutes) {
        take(week, -minutes);
    }

    boolean hasRoom(int week, int minutes) {
        return free.map(left -> left[week] >= minutes).orElse(true);
    }

    boolean isOverfull(int week) {
        return free.map(left -> left[week] < 0).orElse(false);
    }
}
