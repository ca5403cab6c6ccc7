package de.kontaktzyklus.summary.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The day of assessment is 31.10.2026; the four weeks end on 28.11.2026. */
class ComingWeeksTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 28);
    private final ComingWeeks weeks = ComingWeeks.after(LocalDate.of(2026, 10, 31));

    private static WorkItem item(WorkSection section, Status status, Optional<LocalDate> until, LocalDate appointment) {
        return item("100A000001", section, status, until, appointment);
    }

    private static WorkItem item(
            String customer, WorkSection section, Status status, Optional<LocalDate> until, LocalDate appointment) {
        return new WorkItem(
                section,
                customer,
                "",
                "M",
                status,
                Reason.CYCLE,
                Optional.empty(),
                Optional.empty(),
                until,
                0,
                Optional.of(appointment),
                0,
                OptionalInt.empty(),
                status == Status.NOT_DUE ? Set.of(CaseGroup.RUNNING) : Set.of());
    }

    private boolean asks(WorkSection section, Status status, LocalDate until) {
        return weeks.askFor(item(section, status, Optional.of(until), LAST.plusYears(1)));
    }

    @Test
    void they_end_after_four_weeks() {
        assertThat(weeks.lastDay()).isEqualTo(LAST);
    }

    @Test
    void a_talk_belongs_to_them_if_its_latest_day_does_whether_its_window_is_open_or_not() {
        assertThat(asks(WorkSection.DUE, Status.DUE, LAST)).isTrue();
        assertThat(asks(WorkSection.DUE, Status.DUE, LAST.plusDays(1))).isFalse();
        assertThat(asks(WorkSection.NOTHING_TO_DO, Status.NOT_DUE, LAST)).isTrue();
        assertThat(asks(WorkSection.NOTHING_TO_DO, Status.NOT_DUE, LAST.plusDays(1)))
                .isFalse();
        assertThat(asks(WorkSection.NOTHING_TO_DO, Status.SUSPENDED, LAST)).isFalse();
    }

    @Test
    void what_has_no_day_left_is_always_to_be_done() {
        assertThat(asks(WorkSection.OVERDUE, Status.OVERDUE, LAST.minusYears(1)))
                .isTrue();
        assertThat(asks(WorkSection.EXCEPTION_TO_REVIEW, Status.SUSPENDED, LAST.plusYears(1)))
                .isTrue();
        assertThat(weeks.askFor(item(WorkSection.UNCLEAR, Status.UNCLEAR, Optional.empty(), LAST.plusYears(1))))
                .isTrue();
    }

    @Test
    void an_appointment_counts_by_its_own_day_too() {
        Optional<LocalDate> later = Optional.of(LAST.plusDays(1));
        assertThat(weeks.askFor(item(WorkSection.APPOINTMENT, Status.DUE, later, LAST)))
                .isTrue();
        assertThat(weeks.askFor(item(WorkSection.APPOINTMENT, Status.DUE, later, LAST.plusDays(1))))
                .isFalse();
        assertThat(weeks.askFor(item(WorkSection.APPOINTMENT, Status.OVERDUE, Optional.of(LAST), LAST.plusDays(40))))
                .isTrue();
        WorkItem early = item(WorkSection.NOTHING_TO_DO, Status.NOT_DUE, later, LAST);
        assertThat(weeks.askFor(early)).isTrue();
        assertThat(weeks.hasOnlyAppointment(early)).isTrue();
        assertThat(weeks.askFor(item(WorkSection.NOTHING_TO_DO, Status.NOT_DUE, later, LAST.plusDays(1))))
                .isFalse();
    }

    @Test
    void what_comes_soon_stands_by_its_day_among_what_is_due() {
        LocalDate never = LAST.plusYears(1);
        WorkList list = new WorkList(List.of(), Map.of(), Map.of())
                .withItems(List.of(
                        item("unclear", WorkSection.UNCLEAR, Status.UNCLEAR, Optional.empty(), never),
                        item("due-last", WorkSection.DUE, Status.DUE, Optional.of(LAST), never),
                        item("soon", WorkSection.NOTHING_TO_DO, Status.NOT_DUE, Optional.of(LAST.minusDays(9)), never),
                        item("due-first", WorkSection.DUE, Status.DUE, Optional.of(LAST.minusDays(20)), never),
                        item("made", WorkSection.APPOINTMENT, Status.DUE, Optional.of(LAST), LAST),
                        item(
                                "made-early",
                                WorkSection.NOTHING_TO_DO,
                                Status.NOT_DUE,
                                Optional.of(never),
                                LAST.minusDays(1)),
                        item("late", WorkSection.OVERDUE, Status.OVERDUE, Optional.of(LAST.minusYears(1)), never)));

        assertThat(list.in(weeks))
                .extracting(WorkItem::customer)
                .containsExactly("late", "due-first", "soon", "due-last", "made-early", "made", "unclear");
    }
}
