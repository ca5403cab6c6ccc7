package de.kontaktzyklus.assessment;

import de.kontaktzyklus.cases.Measure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The windows of a participant in a measure (requirement C6): the cycle while it runs, the talk before it ends and the talk
 * after it has ended.
 */
final class MeasureWindows {

    private final MeasureRule rule;
    private final Measure measure;
    private final Examination examination;

    MeasureWindows(MeasureRule rule, Measure measure, Examination examination) {
        this.rule = rule;
        this.measure = measure;
        this.examination = examination;
    }

    /**
     * The window of the measure on a day, empty where the profile's goes on.
     *
     * @param lastContact the last counted contact
     * @param ofProfile the window the profile gives
     */
    Optional<DueWindow> on(LocalDate day, LocalDate lastContact, DueWindow ofProfile) {
        if (measure.runsOn(day)) {
            return whileRunning(lastContact, ofProfile);
        }
        return measure.endedBefore(day) ? afterEnd(lastContact, ofProfile) : Optional.empty();
    }

    private Optional<DueWindow> whileRunning(LocalDate lastContact, DueWindow ofProfile) {
        Optional<DueWindow> ownCycle =
                rule.whileRunning().map(cycle -> examination.cycleWindow(Reason.MEASURE, cycle, lastContact));
        DueWindow base = ownCycle.orElse(ofProfile);
        return beforeEnd(lastContact)
                .filter(window -> !window.lastDay().isAfter(base.lastDay()))
                .or(() -> ownCycle);
    }

    /**
     * Open until a talk was held in it. Its end moves back, not on: a talk after the end would not be one before it. A window
     * of closed days alone opens on the working day before them.
     */
    private Optional<DueWindow> beforeEnd(LocalDate lastContact) {
        return measure.until()
                .flatMap(end -> rule.beforeEnd().flatMap(span -> {
                    LocalDate until = examination.movesToWorkingDay()
                            ? examination.calendar().onOrBeforeLegal(end)
                            : end;
                    LocalDate opens = span.before(end);
                    LocalDate from = opens.isAfter(until) ? until : opens;
                    return lastContact.isBefore(from)
                            ? Optional.of(window(lastContact, from, end, until, 0))
                            : Optional.empty();
                }));
    }

    /**
     * Open until a talk was held after the end. Where the measure had a cycle of its own, the profile's starts again only with
     * that talk; else it went on all the time, and the earlier of both latest days holds.
     */
    private Optional<DueWindow> afterEnd(LocalDate lastContact, DueWindow ofProfile) {
        LocalDate end = measure.until().orElseThrow();
        if (rule.workingDaysAfterEnd().isEmpty() || lastContact.isAfter(end)) {
            return Optional.empty();
        }
        int workingDays = rule.workingDaysAfterEnd().getAsInt();
        LocalDate last = examination.calendar().officeDaysAfter(end, workingDays);
        DueWindow window = window(lastContact, end.plusDays(1), last, last, workingDays);
        boolean profileFirst =
                rule.whileRunning().isEmpty() && ofProfile.lastDay().isBefore(last);
        return profileFirst ? Optional.empty() : Optional.of(window);
    }

    private static DueWindow window(
            LocalDate anchor, LocalDate from, LocalDate last, LocalDate until, int workingDays) {
        return new DueWindow(
                Reason.MEASURE,
                anchor,
                from,
                last,
                until,
                Optional.empty(),
                workingDays,
                Optional.empty(),
                Optional.empty());
    }
}
