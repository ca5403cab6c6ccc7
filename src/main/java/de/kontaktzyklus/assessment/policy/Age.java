package de.kontaktzyklus.assessment.policy;

import java.time.LocalDate;

/** Completed years of life. */
public final class Age {

    private Age() {}

    /**
     * The first day on which somebody has completed the given years. A year of life is completed at the end of the day
     * before the birthday (§ 187 (2), § 188 (2) BGB); somebody born on 29 February completes it at the end of 28
     * February if the year has no 29th, so the first day is 1 March (docs/rules.md, 2.7).
     */
    public static LocalDate completedOn(LocalDate birthDate, int years) {
        LocalDate birthday = birthDate.plusYears(years);
        boolean leapDayLost = birthday.getDayOfMonth() != birthDate.getDayOfMonth();
        return leapDayLost ? birthday.plusDays(1) : birthday;
    }
}
