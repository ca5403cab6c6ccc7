package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Personal counselling in the individual working time (concept C8: at least 60 %).
 *
 * <p>From the working-time export, if it has entries of the month for caseworkers of the team: their Beratungsstunden
 * divided by their Arbeitsstunden. Otherwise from the contacts: the minutes of the month's contacts with the cases of
 * those caseworkers of the team whose Wochenstunden are known, divided by the hours in which they were there, a fifth
 * of the Wochenstunden for each office day of the month up to the day of assessment on which they were not absent. A
 * caseworker belongs to the team that the caseworker export names.
 *
 * <p>One person's hours are nobody's business: with fewer caseworkers with hours than the office demands nothing of it
 * is kept or shown.
 *
 * @param source where it is from
 * @param counsellingHours numerator, rounded to one digit; empty with a gap
 * @param workingHours denominator, likewise; empty if it is not known, too
 * @param share of the two before rounding, between 0 and 1 and more where the data say so; empty without a denominator
 * @param targetPercent target of the policy; 0 without policy
 * @param caseworkers caseworkers of the team
 * @param withHours of these, with an entry of the month, or with Wochenstunden and there on some day of it: only these
 *     make the share
 * @param fewest with fewer of them nothing is shown; 0 in summaries of versions that showed everything
 * @param gap why nothing is shown
 * @param byCaseworker in order of id and never by result; only from the working-time export, and only where the office
 *     has switched it on
 */
public record Counselling(
        Source source,
        Optional<BigDecimal> counsellingHours,
        Optional<BigDecimal> workingHours,
        Optional<BigDecimal> share,
        int targetPercent,
        int caseworkers,
        int withHours,
        int fewest,
        Optional<Gap> gap,
        List<OfCaseworker> byCaseworker) {

    public Counselling {
        byCaseworker = List.copyOf(byCaseworker);
    }

    /** The same with more hours of counselling; nothing of it where there is a gap. */
    public Counselling withMore(BigDecimal hours) {
        Optional<BigDecimal> all = counsellingHours.map(hours::add);
        Optional<BigDecimal> newShare = hours.signum() == 0
                ? share
                : all.flatMap(counselling -> workingHours.flatMap(working -> KeyFigure.shareOf(counselling, working)));
        return new Counselling(
                source, all, workingHours, newShare, targetPercent, caseworkers, withHours, fewest, gap, byCaseworker);
    }

    /** The same without anything that is made of hours. */
    public Counselling withheld(Gap why) {
        return new Counselling(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                targetPercent,
                caseworkers,
                withHours,
                fewest,
                Optional.of(why),
                List.of());
    }

    /** The same without its rows by caseworker. */
    public Counselling withoutCaseworkers() {
        return new Counselling(
                source,
                counsellingHours,
                workingHours,
                share,
                targetPercent,
                caseworkers,
                withHours,
                fewest,
                gap,
                List.of());
    }

    /** Whether something that is made of the working time of the team's caseworkers may be shown. */
    public boolean hasEnoughPersons() {
        return withHours >= fewest;
    }

    /** Whether the share is below what is agreed. */
    public boolean isBelowTarget() {
        return share.filter(known -> known.movePointRight(2).compareTo(BigDecimal.valueOf(targetPercent)) < 0)
                .isPresent();
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
