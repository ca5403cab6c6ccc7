package de.kontaktzyklus.config.calendar;

import java.time.LocalDate;

/** The date of Easter. */
final class Easter {

    private Easter() {}

    /**
     * Easter Sunday of a year of the Gregorian calendar. The anonymous Gregorian computus (Meeus, Astronomical
     * Algorithms, chapter 8), with his letters.
     */
    static LocalDate sundayOf(int year) {
        int a = Math.floorMod(year, 19);
        int b = Math.floorDiv(year, 100);
        int c = Math.floorMod(year, 100);
        int d = Math.floorDiv(b, 4);
        int e = Math.floorMod(b, 4);
        int f = Math.floorDiv(b + 8, 25);
        int g = Math.floorDiv(b - f + 1, 3);
        int h = Math.floorMod(19 * a + b - d - g + 15, 30);
        int i = c / 4;
        int k = c % 4;
        int l = Math.floorMod(32 + 2 * e + 2 * i - h - k, 7);
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
