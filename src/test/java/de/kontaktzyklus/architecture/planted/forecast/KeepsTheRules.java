package de.kontaktzyklus.architecture.planted.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What ordinary core code is made of: an enum, a switch, arrays, streams, a clock it was given. */
record KeepsTheRules(LocalDate day, List<String> names) {

    private static final int WEEK = 7;

    enum Pace {
        DAILY,
        WEEKLY
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    int days(Pace pace) {
        return switch (pace) {
            case DAILY -> 1;
            case WEEKLY -> WEEK;
        };
    }

    byte[][] digits() {
        return new byte[WEEK][WEEK];
    }

    Pace[] paces() {
        return Pace.values();
    }

    List<String> lowerCaseNames() {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
