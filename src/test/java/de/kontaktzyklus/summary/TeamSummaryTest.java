package de.kontaktzyklus.summary;

import static de.kontaktzyklus.summary.InventedOffice.summaryOf;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.DataQuality;
import de.kontaktzyklus.summary.figures.DataQuality.RejectedRow;
import de.kontaktzyklus.summary.figures.ExceptionRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.Movements;
import de.kontaktzyklus.summary.figures.Movements.MissingCase;
import de.kontaktzyklus.summary.figures.Movements.MovedCase;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamSummaryTest {

    private final TeamSummary nord = summaryOf("501");

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "CASES,                          18,    ,   ,  19 rows without the duplicate",
        "IN_SCOPE,                       17,    17, 18, all but the one of Fallmanagement",
        "ADHERENCE,                      0.615, 8,  13, (3 not due + 5 due) of these + 5 overdue",
        "OVERDUE,                        5,     5,  13, '4, 5, 6, 7 and 10; the protected one counts'",
        "OVERDUE_LONGEST,                18,    ,   ,  since 13.10.2026",
        "OVERDUE_MEDIAN,                 11.0,  ,   ,  of 5 11 11 16 18",
        "SUSPENDED,                      3,     3,  17, '11, 12 and 13'",
        "UNCLEAR,                        1,     1,  17, without Profillage",
        "FIRST_INTERVIEWS_OPEN,          3,     ,   ,  '8, 9 and 10'",
        "FIRST_INTERVIEWS_WITHIN_TARGET, 1,     1,  3, until 05.11.2026",
        "FIRST_INTERVIEWS_AT_RISK,       1,     1,  3, target 28.10.2026 and limit 02.11.2026",
        "FIRST_INTERVIEWS_OVERDUE,       1,     1,  3, limit 26.10.2026",
        "FIRST_INTERVIEWS_HELD,          3,     ,   ,  the duplicate row is not measured again",
        "LEAD_TIME_MEDIAN,               8.0,   ,   ,  of 3 8 13",
        "LEAD_TIME_WITHIN_TARGET,        ,      1,  3, 3 AT; of three there is no share",
        "LEAD_TIME_WITHIN_LIMIT,         ,      2,  3, 3 and 8 AT; likewise"
    })
    void a_key_figure_is_what_one_counts_by_hand(
            Figure figure, BigDecimal value, BigDecimal numerator, BigDecimal denominator, String reason) {
        assertThat(nord.keyFigure(figure))
                .as(reason)
                .isEqualTo(new KeyFigure(
                        figure,
                        Optional.ofNullable(value),
                        Optional.ofNullable(numerator),
                        Optional.ofNullable(denominator),
                        Optional.empty()));
    }

    @Test
    void profiles_come_in_the_order_of_the_policy_and_add_up_to_the_team() {
        assertThat(nord.profiles()).extracting(CycleRow::key).containsExactly("M", "F", "S", "");
        assertThat(nord.profiles())
                .extracting(CycleRow::cases)
                .containsExactly(
                        new CaseCounts(1, 4, 3, 3, 0, 1),
                        new CaseCounts(1, 1, 1, 0, 0, 0),
                        new CaseCounts(1, 0, 1, 0, 0, 0),
                        new CaseCounts(0, 0, 0, 0, 1, 0));
        assertThat(nord.total().cases()).isEqualTo(new CaseCounts(3, 5, 5, 3, 1, 1));
        assertThat(nord.profiles().get(0).medianOverdue()).contains(new BigDecimal("11.0"));
        assertThat(nord.profiles().get(0).cases().adherence())
                .as("8 run: too few for a share")
                .isEmpty();
        assertThat(nord.total().cases().adherence()).contains(new BigDecimal("0.615"));
    }

    @Test
    void where_no_cycle_runs_adherence_is_not_measured_rather_than_zero() {
        assertThat(nord.profiles().get(3).cases().adherence()).isEmpty();
        assertThat(nord.profiles().get(3).longestOverdue()).isEmpty();
    }

    @Test
    void the_work_list_begins_with_the_longest_overdue_and_lists_appointments_separately() {
        assertThat(nord.workList().toDo())
                .extracting(item -> item.section() + " " + item.customer() + " " + item.daysOverdue())
                .containsExactly(
                        "OVERDUE 100A000004 18",
                        "OVERDUE 100A000005 11",
                        "OVERDUE 100A000010 5",
                        "FIRST_INTERVIEW_AT_RISK 100A000009 0",
                        "DUE 100A000002 0",
                        "DUE 100A000016 0",
                        "DUE 100A000008 0",
                        "DUE 100A000003 0",
                        "APPOINTMENT 100A000007 11",
                        "EXCEPTION_TO_REVIEW 100A000012 0",
                        "UNCLEAR 100A000014 0");
    }

    @Test
    void a_protected_case_is_counted_but_listed_nowhere() {
        assertThat(nord.workList().notListed()).isEqualTo(Map.of(WorkSection.OVERDUE, 1));
        assertThat(nord.workList().notListed(CaseGroup.OVERDUE)).isEqualTo(1);
        assertThat(nord.workList().items()).extracting(WorkItem::customer).doesNotContain("100A000006");
    }

    @Test
    void exceptions_are_counted_by_reason_and_unknown_reasons_are_not_carried_on() {
        assertThat(nord.exceptions())
                .containsExactly(
                        new ExceptionRow("employment", "Einstellungszusage", 0, 1, 1, 0),
                        new ExceptionRow("report", "Gutachten ausstehend", 1, 0, 0, 1),
                        new ExceptionRow("", "", 0, 1, 0, 0));
        assertThat(nord.exceptionCases())
                .extracting(each -> each.state() + " " + each.customer())
                .containsExactly("TO_REVIEW 100A000012", "EXPIRED 100A000016", "OPEN_ENDED 100A000013");
    }

    @Test
    void open_first_interviews_come_with_their_days_most_urgent_first() {
        assertThat(nord.firstInterviews())
                .extracting(each -> each.state() + " " + each.registration() + " " + each.target() + " " + each.limit())
                .containsExactly(
                        "OVERDUE 2026-10-12 2026-10-21 2026-10-26",
                        "AT_RISK 2026-10-19 2026-10-28 2026-11-02",
                        "WITHIN_TARGET 2026-10-27 2026-11-05 2026-11-10");
    }

    @Test
    void data_quality_names_what_must_be_corrected_without_a_value() {
        DataQuality quality = nord.dataQuality();
        assertThat(quality.unclear()).isEqualTo(Map.of(Reason.PROFILE_MISSING, 1));
        assertThat(quality.warnings()).isEqualTo(Map.of(DataWarning.EXCEPTION_REASON_UNKNOWN, 1));
        assertThat(quality.duplicates()).isEqualTo(1);
        assertThat(quality.rejected()).isEqualTo(List.of(new RejectedRow(26, "Zugang", RejectReason.DATE_INVALID)));
    }

    @Test
    void cases_nobody_can_be_reminded_of_are_counted() {
        DataQuality quality = summaryOf("502").dataQuality();
        assertThat(quality.withoutCaseworker()).isEqualTo(1);
        assertThat(quality.unknownCaseworker()).isEqualTo(1);
    }

    @Test
    void cases_of_no_known_team_have_a_summary_of_their_own() {
        TeamSummary others = summaryOf("");
        assertThat(others.dataQuality().unknownTeams()).isEqualTo(Map.of("", 1, "999", 1));
        assertThat(others.total().cases().stock()).isEqualTo(2);
    }

    @Test
    void movements_are_those_of_the_month_and_a_departure_is_one_for_the_team_left() {
        MovedCase departure = new MovedCase(Kind.TEAM, "200B000001", "501", "502", LocalDate.of(2026, 10, 12));
        MissingCase missing =
                new MissingCase("100A000099", "V5011", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 12), 30);
        assertThat(nord.movements())
                .isEqualTo(new Movements(
                        1,
                        1,
                        0,
                        0,
                        1,
                        0,
                        List.of(missing),
                        List.of(
                                new MovedCase(Kind.APPEARED, "100A000008", "", "V5011", LocalDate.of(2026, 10, 28)),
                                departure),
                        1));
        assertThat(summaryOf("502").movements())
                .isEqualTo(new Movements(0, 0, 0, 1, 0, 0, List.of(), List.of(departure), 0));
    }

    @Test
    void texts_about_a_summary_name_nobody() {
        assertThat(nord.workList().items() + " " + nord.exceptionCases() + nord.firstInterviews() + nord.movements())
                .doesNotContain("100A");
    }
}
