package de.kontaktzyklus.assessment.policy;

import java.time.LocalDate;

/**
 * From where on a day in an export is not believed (docs/rules.md, 2.11): behind such days hide typing errors and the
 * ways in which programs write "never".
 *
 * @param exceptionMonths an exception that ends later than so many months ahead has no end
 * @param appointmentMonths an appointment later than so many months ahead holds nothing back
 * @param contactYears a contact or registration longer ago than so many years is unclear
 */
public record Plausibility(int exceptionMonths, int appointmentMonths, int contactYears) {

    /** What is shipped (docs/rules.md, 2.11); holds for a version of the policy that says nothing about it. */
    public static final Plausibility SHIPPED = new Plausibility(24, 6, 40);

    /** The days that are believed on a day. */
    public PlausibleDays on(LocalDate day) {
        return new PlausibleDays(
                day.plusMonths(exceptionMonths), day.plusMonths(appointmentMonths), day.minusYears(contactYears));
    }
}
