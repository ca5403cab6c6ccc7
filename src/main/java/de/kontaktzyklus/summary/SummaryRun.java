package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.ContactPolicy;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Makes the summaries of a month: for each team of the team export one, even if it has no case, and one more for cases without a
 * known team, if there are any.
 *
 * <p>A run that does not balance throws {@link UnbalancedSummaryException} before the first summary is computed.
 */
public final class SummaryRun {

    private final ContactPolicy policy;
    private final OfficeCalendar calendar;
    private final KeptSummaries kept;
    private final OfficeLook.Sources sources;

    public SummaryRun(
            ContactPolicy policy,
            OfficeCalendar calendar,
            KnownCases known,
            ReminderRecord reminders,
            KeptSummaries kept,
            SummaryOptions options) {
        this.policy = policy;
        this.calendar = calendar;
        this.kept = kept;
        this.sources = new OfficeLook.Sources(calendar, known, reminders, kept, options);
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

    /**
     * Computes summaries and remembers nothing.
     *
     * @param asOf day of assessment, in the month; before its last day the summaries are provisional
     */
    public TeamSummaries compute(YearMonth month, LocalDate asOf, ExportSet exports) {
        if (!YearMonth.from(asOf).equals(month)) {
            throw new IllegalArgumentException("The day of assessment " + asOf + " does not lie in " + month);
        }
        Assessor assessor = Assessor.on(asOf, policy, calendar);
        return TeamSummaries.of(OfficeLook.at(month, exports, assessor, sources));
    }
}
