package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All cases of the team: first those with something to do, then the others, so that the cases behind each figure can be
 * found. However long the list is, nothing is cut off.
 *
 * @param items in the order of the sections
 * @param notListed protected cases by section: counted, listed only to the protected-case address (docs/security.md)
 * @param notListedByGroup the same cases by the groups in which the figures count them
 */
public record WorkList(
        List<WorkItem> items, Map<WorkSection, Integer> notListed, Map<CaseGroup, Integer> notListedByGroup) {

    private static final Comparator<WorkItem> ORDER = order(WorkItem::section);

    public WorkList {
        notListed = inOrder(WorkSection.class, notListed);
        notListedByGroup = inOrder(CaseGroup.class, notListedByGroup);
    }

    private static <E extends Enum<E>> Map<E, Integer> inOrder(Class<E> codes, Map<E, Integer> counts) {
        EnumMap<E, Integer> inOrder = new EnumMap<>(codes);
        inOrder.putAll(counts);
        return Collections.unmodifiableMap(inOrder);
    }

    /** The items with something to do. */
    public List<WorkItem> toDo() {
        return items.stream()
                .filter(item -> item.section() != WorkSection.NOTHING_TO_DO)
                .toList();
    }

    /** What is to be done in the next weeks, most urgent first. */
    public List<WorkItem> in(ComingWeeks weeks) {
        return items.stream()
                .filter(weeks::askFor)
                .sorted(order(weeks::placeOf))
                .toList();
    }

    /** The listed cases behind a figure. */
    public List<WorkItem> in(CaseGroup group) {
        return items.stream().filter(item -> item.groups().contains(group)).toList();
    }

    /** The same with other items for the same cases; cases that are not listed stay. */
    public WorkList withItems(List<WorkItem> others) {
        return new WorkList(others.stream().sorted(ORDER).toList(), notListed, notListedByGroup);
    }

    /** The listed cases of a Profillage alone. */
    public WorkList ofProfile(String code) {
        return new WorkList(
                items.stream().filter(item -> item.profile().equals(code)).toList(), Map.of(), Map.of());
    }

    /** The listed overdue cases, by how long they are overdue. */
    public List<OverdueAge> overdueAges() {
        return OverdueAge.of(in(CaseGroup.OVERDUE));
    }

    /** How many more cases a figure counts that are not listed. */
    public int notListed(CaseGroup group) {
        return notListedByGroup.getOrDefault(group, 0);
    }

    /** How many cases need work, but are not listed. */
    public int protectedCases() {
        return notListed.entrySet().stream()
                .filter(section -> section.getKey() != WorkSection.NOTHING_TO_DO)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public static WorkList of(List<TeamCase> cases, LocalDate day) {
        List<TeamCase> hidden = cases.stream().filter(TeamCase::isNotListed).toList();
        return new WorkList(
                cases.stream()
                        .filter(each -> !each.isNotListed())
                        .map(each -> WorkItem.of(each, day))
                        .sorted(ORDER)
                        .toList(),
                RowCounts.by(WorkSection.class, hidden, each -> Stream.of(section(each.assessed(), day))),
                RowCounts.by(CaseGroup.class, hidden, each -> each.groups().stream()));
    }

    static WorkSection section(AssessedCase assessed, LocalDate day) {
        return switch (assessed.assessment().status()) {
            case OVERDUE -> hasAppointment(assessed, day) ? WorkSection.APPOINTMENT : WorkSection.OVERDUE;
            case DUE -> dueSection(assessed, day);
            case UNCLEAR -> WorkSection.UNCLEAR;
            case SUSPENDED -> isToReview(assessed) ? WorkSection.EXCEPTION_TO_REVIEW : WorkSection.NOTHING_TO_DO;
            case NOT_DUE, OUT_OF_SCOPE, REJECTED, DUPLICATE -> WorkSection.NOTHING_TO_DO;
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

    /** Decides the order of cases that are not overdue, or overdue for the same time. */
    private static Comparator<WorkItem> order(Function<WorkItem, WorkSection> place) {
        return Comparator.comparing(place)
                .thenComparing(WorkItem::daysOverdue, Comparator.reverseOrder())
                .thenComparing(item -> urgentDay(place.apply(item), item))
                .thenComparing(WorkItem::customer);
    }

    private static LocalDate urgentDay(WorkSection place, WorkItem item) {
        return (place == WorkSection.APPOINTMENT ? item.appointment() : item.dueUntil()).orElse(LocalDate.MAX);
    }
}
