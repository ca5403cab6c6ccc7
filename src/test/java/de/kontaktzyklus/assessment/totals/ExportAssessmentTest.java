package de.kontaktzyklus.assessment.totals;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Outcome;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Shipped;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole export: contacts, duplicates and the proof that nobody is forgotten. */
class ExportAssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEFORE_THE_POLICY = LocalDate.of(2012, 2, 29);

    @Test
    void a_later_talk_in_the_contacts_file_starts_the_clock() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                        aCase("100A000001").lastSeen("01.06.2026").row())
                .withContact("100A000001", "12.10.2026", "persönlich")
                .withContact("100A000001", "30.10.2026", "telefonisch")
                .withContact("100A000002", "05.11.2026", "persönlich");

        assertThat(anchors(exports)).containsExactly("2026-10-12");
    }

    @Test
    void an_earlier_talk_in_the_contacts_file_does_not() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                        aCase("100A000001").lastSeen("12.10.2026").row())
                .withContact("100A000001", "01.06.2026", "persönlich");

        assertThat(anchors(exports)).containsExactly("2026-10-12");
    }

    @Test
    void a_talk_in_the_contacts_file_counts_where_the_case_itself_only_knows_a_call() {
        InMemoryExportSet exports = InMemoryExportSet.of(aCase("100A000001")
                        .lastContact("30.10.2026", "telefonisch")
                        .row())
                .withContact("100A000001", "12.10.2026", "Video");

        assertThat(anchors(exports)).containsExactly("2026-10-12");
    }

    @Test
    void a_future_talk_in_the_contacts_file_makes_the_case_unclear() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                        aCase("100A000001").lastSeen("12.10.2026").row())
                .withContact("100A000001", "24.11.2026", "persönlich");

        assertThat(reasons(assess(exports))).containsExactly(Reason.CONTACT_IN_FUTURE);
    }

    @Test
    void of_equal_rows_the_first_stays_and_the_others_are_duplicates() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                aCase("100A000001").lastSeen("12.10.2026").onLine(2).row(),
                aCase("100A000002").lastSeen("12.10.2026").onLine(3).row(),
                aCase("100A000001").lastSeen("12.10.2026").onLine(4).row(),
                aCase("100A000001").lastSeen("12.10.2026").onLine(5).row());

        assertThat(reasons(assess(exports)))
                .containsExactly(Reason.CYCLE, Reason.CYCLE, Reason.DUPLICATE_ROW, Reason.DUPLICATE_ROW);
    }

    @Test
    void rows_of_one_customer_that_contradict_each_other_are_all_unclear() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                aCase("100A000001").lastSeen("12.10.2026").onLine(2).row(),
                aCase("100A000001").lastSeen("12.10.2026").onLine(3).row(),
                aCase("100A000001").lastSeen("13.10.2026").onLine(4).row());

        assertThat(reasons(assess(exports)))
                .containsOnly(Reason.DUPLICATE_CUSTOMER)
                .hasSize(3);
    }

    @Test
    void who_is_protected_in_one_of_rows_that_contradict_each_other_is_protected_in_all() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                aCase("100A000001").lastSeen("12.10.2026").onLine(2).row(),
                aCase("100A000002").lastSeen("12.10.2026").onLine(3).row(),
                aCase("100A000001")
                        .lastSeen("12.10.2026")
                        .underProtection()
                        .onLine(4)
                        .row());

        assertThat(assess(exports).cases())
                .extracting(AssessedCase::line, AssessedCase::underProtection)
                .containsExactly(tuple(2, true), tuple(3, false), tuple(4, true));
    }

    @Test
    void a_row_that_was_rejected_is_nobodys_duplicate() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                Unreadable.row(2, "100A000001", RejectReason.DATE_INVALID, "Zugang"),
                aCase("100A000001").lastSeen("12.10.2026").onLine(3).row());

        assertThat(reasons(assess(exports))).containsExactly(Reason.DATE_INVALID, Reason.CYCLE);
    }

    @Test
    void duplicates_are_found_before_the_policy_is_asked() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                aCase("100A000001").onLine(2).row(),
                aCase("100A000001").onLine(3).row(),
                aCase("100A000002").onLine(4).row(),
                aCase("100A000002").in("Förderprofil").onLine(5).row());

        AssessedExport export =
                ExportAssessment.of(exports, Assessor.on(BEFORE_THE_POLICY, Shipped.POLICY, Shipped.CALENDAR));

        assertThat(reasons(export))
                .containsExactly(
                        Reason.POLICY_NOT_IN_FORCE,
                        Reason.DUPLICATE_ROW,
                        Reason.DUPLICATE_CUSTOMER,
                        Reason.DUPLICATE_CUSTOMER);
    }

    @ParameterizedTest
    @EnumSource(RejectReason.class)
    void a_row_that_cannot_be_read_keeps_its_place_and_its_reason(RejectReason reason) {
        AssessedExport export = assess(InMemoryExportSet.of(Unreadable.row(7, "", reason, "Zugang")));

        AssessedCase row = export.cases().get(0);
        assertThat(row.assessment()).isEqualTo(new Assessment.Rejected(Reason.valueOf(reason.name())));
        assertThat(List.of(row.customer(), row.caseworker(), row.team())).containsOnly("");
        assertThat(row.line()).isEqualTo(7);
        assertThat(export.rejected()).extracting(CaseRow.Rejected::column).containsExactly("Zugang");
    }

    @Test
    void every_row_ends_in_exactly_one_state() {
        AssessedExport export = assess(InMemoryExportSet.of(
                aCase("1").lastSeen("20.11.2026").row(),
                aCase("2").lastSeen("12.10.2026").row(),
                aCase("3").lastSeen("09.10.2026").row(),
                aCase("4").exceptedFor("Einstellungszusage", "31.12.2026").row(),
                aCase("5").inArea("FM").row(),
                aCase("6").registered("").row(),
                aCase("6").registered("").row(),
                Unreadable.row(9, "", RejectReason.FIELD_COUNT, "")));

        assertThat(export.totals().byStatus())
                .isEqualTo(Map.of(
                        Status.NOT_DUE, 1,
                        Status.DUE, 1,
                        Status.OVERDUE, 1,
                        Status.SUSPENDED, 1,
                        Status.OUT_OF_SCOPE, 1,
                        Status.UNCLEAR, 1,
                        Status.DUPLICATE, 1,
                        Status.REJECTED, 1));
        assertThat(export.totals().rowsRead()).isEqualTo(8);
        assertThat(export.totals().balances()).isTrue();
    }

    @Test
    void a_row_that_was_lost_on_the_way_shows_in_the_totals() {
        AssessedExport export = assess(
                InMemoryExportSet.of(aCase("1").lastSeen("20.11.2026").row()).losingRows(1));

        assertThat(export.totals().balances()).isFalse();
        assertThat(export.totals().rowsRead()).isEqualTo(2);
        assertThat(export.totals().accountedFor()).isEqualTo(1);
    }

    @Test
    void names_and_birth_dates_are_kept_only_where_mails_show_them() {
        InMemoryExportSet exports =
                InMemoryExportSet.of(aCase("1").lastSeen("20.11.2026").row());
        Assessor assessor = Assessor.on(TODAY, Shipped.POLICY, Shipped.CALENDAR);

        assertThat(ExportAssessment.of(exports, assessor, false, facts -> {})
                        .cases()
                        .get(0)
                        .client())
                .isEmpty();
        assertThat(ExportAssessment.of(exports, assessor, true, facts -> {})
                        .cases()
                        .get(0)
                        .client())
                .isPresent();
    }

    @Test
    void a_witness_sees_each_case_that_can_be_read() {
        List<String> seen = new ArrayList<>();
        ExportAssessment.of(
                InMemoryExportSet.of(
                        aCase("1").row(),
                        Unreadable.row(3, "2", RejectReason.DATE_INVALID, "Zugang"),
                        aCase("1").row()),
                Assessor.on(TODAY, Shipped.POLICY, Shipped.CALENDAR),
                false,
                facts -> seen.add(customer(facts)));

        assertThat(seen).containsExactly("1", "1");
    }

    private static String customer(Case facts) {
        return facts.customer();
    }

    private static AssessedExport assess(InMemoryExportSet exports) {
        return ExportAssessment.of(exports, Assessor.on(TODAY, Shipped.POLICY, Shipped.CALENDAR));
    }

    private static List<String> anchors(InMemoryExportSet exports) {
        return assess(exports).cases().stream()
                .map(row -> Outcome.of(row.assessment()).anchor())
                .toList();
    }

    private static List<Reason> reasons(AssessedExport export) {
        return export.cases().stream().map(row -> row.assessment().reason()).toList();
    }
}
