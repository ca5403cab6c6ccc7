package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.AssessedCase;
import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.DueWindow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done, whole: nothing is cut off however long it grows.
 *
 * @param items in the order of the sections
 * @param notListed protected cases by section: counted, listed only to the protected-case address (requirements, section 5)
 */
public record WorkList(List<WorkItem> items, Map<WorkSection, Integer> notListed) {

    private static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::section)
            .thenComparing(WorkItem::daysOverdue, Comparator.reverseOrder())
            .thenComparing(WorkList::urgentDay)
            .thenComparing(WorkItem::customer);

    public WorkList {
        EnumMap<WorkSection, Integer> inOrder = new EnumMap<>(WorkSection.class);
        inOrder.putAll(notListed);
        notListed = Collections.unmodifiableMap(inOrder);
    }

    /** How many cases are to be worked on, but not listed. */
    public int protectedCases() {
        return notListed.values().stream().mapToInt(Integer::intValue).sum();
    }

    static WorkList of(List<AssessedCase> cases, LocalDate day) {
        List<AssessedCase> hidden =
                cases.stream().filter(AssessedCase::underProtection).toList();
        return new WorkList(
                cases.stream()
                        .filter(each -> !each.underProtection())
                        .flatMap(each -> section(each, day).map(section -> item(section, each, day)).stream())
                        .sorted(ORDER)
                        .toList(),
                RowCounts.by(WorkSection.class, hidden, each -> section(each, day).stream()));
    }

    /** The section of a case; empty when nothing is to be done for it. */
    static Optional<WorkSection> section(AssessedCase assessed, LocalDate day) {
        return switch (assessed.assessment().status()) {
            case OVERDUE -> Optional.of(hasAppointment(assessed, day) ? WorkSection.APPOINTMENT : WorkSection.OVERDUE);
            case DUE -> Optional.of(dueSection(assessed, day));
            case UNCLEAR -> Optional.of(WorkSection.UNCLEAR);
            case SUSPENDED -> Optional.of(WorkSection.EXCEPTION_TO_REVIEW).filter(section -> isToReview(assessed));
            case NOT_DUE, OUT_OF_SCOPE, REJECTED, DUPLICATE -> Optional.empty();
        };
    }

    private static WorkSection dueSection(AssessedCase assessed, LocalDate day) {
        if (hasAppointment(assessed, day)) {
            return WorkSection.APPOINTMENT;
        }
        return OpenFirstInterview.hasMissedTarget(assessed, day)
                ? WorkSection.FIRST_INTERVIEW_AT_RISK
                : WorkSection.DUE;
    }

    private static boolean hasAppointment(AssessedCase assessed, LocalDate day) {
        return assessed.appointmentFrom(day).isPresent();
    }

    private static boolean isToReview(AssessedCase assessed) {
        return assessed.assessment() instanceof Suspended suspended && suspended.reviewDue();
    }

    private static WorkItem item(WorkSection section, AssessedCase assessed, LocalDate day) {
        Optional<DueWindow> window = assessed.assessment().windowIfAny();
        Optional<LocalDate> regularDay =
                assessed.assessment() instanceof Suspended suspended ? suspended.regularDueUntil() : Optional.empty();
        return new WorkItem(
                section,
                assessed.customer(),
                assessed.caseworker(),
                assessed.assessment().status(),
                assessed.assessment().reason(),
                window.map(DueWindow::anchor),
                window.map(DueWindow::dueFrom),
                window.map(DueWindow::dueUntil).or(() -> regularDay),
                assessed.assessment() instanceof Overdue overdue ? overdue.daysOverdue() : 0,
                assessed.appointmentFrom(day));
    }

    /** What comes first among those that are not overdue, or equally long. */
    private static LocalDate urgentDay(WorkItem item) {
        return (item.section() == WorkSection.APPOINTMENT ? item.appointment() : item.dueUntil()).orElse(LocalDate.MAX);
    }
}
