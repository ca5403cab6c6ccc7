package de.kontaktzyklus.forecast;

import java.util.List;
import java.util.OptionalInt;

/**
 * Minutes that are still free, by week; below zero if a week is overfull. If the capacity is not known in any week,
 * there is always room. If it is not shown in some weeks, these are left as they are: they have no room, and are not
 * overfull.
 */
final class FreeTime {

    private final boolean isKnown;
    private final boolean[] isShown;
    private final int[] free;

    FreeTime(List<OptionalInt> capacity) {
        this.isKnown = capacity.stream().anyMatch(OptionalInt::isPresent);
        this.isShown = new boolean[capacity.size()];
        this.free = new int[capacity.size()];
        for (int week = 0; week < free.length; week++) {
            isShown[week] = capacity.get(week).isPresent();
            free[week] = capacity.get(week).orElse(0);
        }
    }

    void take(int week, int minutes) {
        free[week] -= minutes;
    }

    void giveBack(int week, int minutes) {
        take(week, -minutes);
    }

    boolean hasRoom(int week, int minutes) {
        return !isKnown || (isShown[week] && free[week] >= minutes);
    }

    boolean isOverfull(int week) {
        return isShown[week] && free[week] < 0;
    }
}
