package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.ContactPolicy;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Makes the summaries of a month: for each team of the team export one, even if it has no case, and one more for cases without a
 * known team, if there are any.
 *
 * <p>A run that does not balance throws {@link UnbalancedSummaryException} and keeps nothing. A crash before {@link #make}
 * returns leaves the month as it was: it is due again.
 */
public final class SummaryRun {

    private final ContactPolicy policy;
    private final OfficeCalendar calendar;
    private final KnownCases known;
    private final KeptSummaries kept;
    private final SummaryOptions options;

    public SummaryRun(
            ContactPolicy policy,
            OfficeCalendar calendar,
            KnownCases known,
            KeptSummaries kept,
            SummaryOptions options) {
        this.policy = policy;
        this.calendar = calendar;
        this.known = known;
        this.kept = kept;
        this.options = options;
    }

    /** The month whose summaries would be made on a day: the one before. */
    public static YearMonth monthBefore(LocalDate day) {
        return YearMonth.from(day).minusMonths(1);
    }

    /**
     * Whether the summaries of {@link #monthBefore} are to be made on this day: the first office day after the month, or any
     * later office day of the following month if that one was missed.
     */
    public boolean isDue(LocalDate day) {
        return calendar.isOfficeDay(day) && !kept.isMade(monthBefore(day));
    }

    /** Day of assessment for a month: its last day, or today while it goes on. */
    public static LocalDate asOf(YearMonth month, LocalDate today) {
        LocalDate last = month.atEndOfMonth();
        return today.isBefore(last) ? today : last;
    }

    /** Computes the summaries of a month that is over, as of its last day, and keeps them; the month is made then. */
    public List<TeamSummary> make(YearMonth month, ExportSet exports) {
        List<TeamSummary> summaries = compute(month, month.atEndOfMonth(), exports);
        kept.keep(month, summaries);
        return summaries;
    }

    /** The summaries of a month as they were kept; empty if it was not made. */
    public List<TeamSummary> kept(YearMonth month) {
        return kept.of(month);
    }

    /**
     * Computes summaries and remembers nothing.
     *
     * @param asOf day of assessment, in the month; before its last day the summaries are provisional
     */
    public List<TeamSummary> compute(YearMonth month, LocalDate asOf, ExportSet exports) {
        if (!YearMonth.from(asOf).equals(month)) {
            throw new IllegalArgumentException("The day of assessment " + asOf + " does not lie in " + month);
        }
        Assessor assessor = Assessor.on(asOf, policy, calendar);
        return TeamSummaries.of(OfficeLook.at(month, exports, assessor, calendar, known, options));
    }
}
