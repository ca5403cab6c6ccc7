package de.kontaktzyklus.summary.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Personal counselling in the individual working time (concept C8: at least 60 %).
 *
 * <p>From the working-time export, if it has entries of the month for caseworkers of the team: their Beratungsstunden
 * divided by their Arbeitsstunden. Otherwise from the contacts: the minutes of the month's contacts
 * ({@link ContactsHeld}) divided by the hours in which the caseworkers were there, a fifth of their Wochenstunden for
 * each office day of the month up to the day of assessment on which they were not absent. A caseworker belongs to the
 * team that the caseworker export names.
 *
 * @param source where it is from
 * @param counsellingHours numerator, rounded to one digit
 * @param workingHours denominator, likewise; empty if it is not known
 * @param share of the two before rounding, between 0 and 1 and more where the data say so; empty without a denominator
 * @param targetPercent target of the policy; 0 without policy
 * @param caseworkers caseworkers of the team
 * @param withHours of these, with an entry of the month, or with Wochenstunden: only these make the share
 * @param byCaseworker in order of id and never by result; only from the working-time export, and only where the office
 *     has switched it on
 */
public record Counselling(
        Source source,
        BigDecimal counsellingHours,
        Optional<BigDecimal> workingHours,
        Optional<BigDecimal> share,
        int targetPercent,
        int caseworkers,
        int withHours,
        List<OfCaseworker> byCaseworker) {

    public Counselling {
        byCaseworker = List.copyOf(byCaseworker);
    }

    /** The same with more hours of counselling. */
    public Counselling withMore(BigDecimal hours) {
        BigDecimal all = counsellingHours.add(hours);
        Optional<BigDecimal> newShare =
                hours.signum() == 0 ? share : workingHours.flatMap(working -> KeyFigure.shareOf(all, working));
        return new Counselling(
                source, all, workingHours, newShare, targetPercent, caseworkers, withHours, byCaseworker);
    }

    /** Where the hours come from. */
    public enum Source {
        WORKING_TIME,
        /** Minutes of contacts, hours by contract. */
        CONTACTS
    }

    /** One caseworker's hours of the month. */
    public record OfCaseworker(
            String id, String name, BigDecimal counsellingHours, BigDecimal workingHours, Optional<BigDecimal> share) {}
}
