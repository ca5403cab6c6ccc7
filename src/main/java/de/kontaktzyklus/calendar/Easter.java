package de.kontaktzyklus.calendar;

import java.time.LocalDate;

/** Easter Sunday by the Gregorian rule (Gauß and Lichtenberg), for any year. */
final class Easter {

    private static final LocalDate FULL_MOON = LocalDate.of(2000, 3, 21);

    private Easter() {}

    static LocalDate of(int year) {
        int century = Math.floorDiv(year, 100);
        int moon = 15 + Math.floorDiv(3 * century + 3, 4) - Math.floorDiv(8 * century + 13, 25);
        int sun = 2 - Math.floorDiv(3 * century + 3, 4);
        int golden = Math.floorMod(year, 19);
        int root = Math.floorMod(19 * golden + moon, 30);
        int correction = (root + golden / 11) / 29;
        int fullMoon = 21 + root - correction;
        int sunday = 7 - Math.floorMod(year + Math.floorDiv(year, 4) + sun, 7);
        int distance = 7 - Math.floorMod(fullMoon - sunday, 7);
        return FULL_MOON.withYear(year).plusDays(fullMoon + distance - FULL_MOON.getDayOfMonth());
    }
}
