package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.cases.Measure;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The windows of a participant in a measure (the concept, C6): the cycle while it runs, the talk before it ends and the
 * talk after it has ended.
 */
final class MeasureWindows {

    private final MeasureRule rule;
    private final Measure measure;
    private final FollowUpWindow followUp;
    private final LocalDate lastContact;

    MeasureWindows(MeasureRule rule, Measure measure, FollowUpWindow followUp) {
        this.rule = rule;
        this.measure = measure;
        this.followUp = followUp;
        this.lastContact = followUp.contact();
    }

    /** The window of the measure on a day; empty where the cycle of the profile goes on. */
    Optional<DueWindow> on(LocalDate day) {
        if (measure.runsOn(day)) {
            return whileRunning();
        }
        return measure.endedBefore(day) ? afterEnd() : Optional.empty();
    }

    private Optional<DueWindow> whileRunning() {
        Optional<DueWindow> ownCycle = rule.whileRunning().map(cycle -> followUp.of(Reason.MEASURE, cycle));
        DueWindow base = ownCycle.orElseGet(this::ofProfile);
        return beforeEnd()
                .filter(window -> !window.lastDay().isAfter(base.lastDay()))
                .or(() -> ownCycle);
    }

    /**
     * Open until a talk is held in it. Its end moves to an earlier day, not to a later one: the talk must come before
     * the end of the measure. If the office is closed on all its days, the window opens on the working day before.
     */
    private Optional<DueWindow> beforeEnd() {
        return measure.until()
                .flatMap(end -> rule.beforeEnd().flatMap(span -> {
                    LocalDate until = movedBack(end);
                    LocalDate opens = span.before(end);
                    LocalDate from = opens.isAfter(until) ? until : opens;
                    return lastContact.isBefore(from) ? Optional.of(window(from, end, until, 0)) : Optional.empty();
                }));
    }

    /**
     * Open until a talk is held after the end. If the measure had its own cycle, that of the profile starts again with
     * this talk. Otherwise the cycle of the profile went on, and the earlier of the two latest days holds.
     */
    private Optional<DueWindow> afterEnd() {
        LocalDate end = measure.until().orElseThrow();
        if (rule.workingDaysAfterEnd().isEmpty() || lastContact.isAfter(end)) {
            return Optional.empty();
        }
        int workingDays = rule.workingDaysAfterEnd().getAsInt();
        LocalDate last = followUp.examined().calendar().officeDaysAfter(end, workingDays);
        DueWindow window = window(end.plusDays(1), last, last, workingDays);
        boolean profileFirst =
                rule.whileRunning().isEmpty() && ofProfile().lastDay().isBefore(last);
        return profileFirst ? Optional.empty() : Optional.of(window);
    }

    private DueWindow ofProfile() {
        return followUp.of(Reason.CYCLE, followUp.examined().profileCycle());
    }

    private LocalDate movedBack(LocalDate end) {
        CaseUnderRules examined = followUp.examined();
        return examined.rules().moveToWorkingDay() ? examined.calendar().onOrBeforeLegal(end) : end;
    }

    private DueWindow window(LocalDate from, LocalDate last, LocalDate until, int workingDays) {
        return new DueWindow(
                Reason.MEASURE,
                lastContact,
                from,
                last,
                until,
                Optional.empty(),
                workingDays,
                Optional.empty(),
                Optional.empty());
    }
}
