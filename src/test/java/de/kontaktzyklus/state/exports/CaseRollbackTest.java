package de.kontaktzyklus.state.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After a rollback the known cases are as if the withdrawn export had never come. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class CaseRollbackTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final CaseSnapshot ANNA = new CaseSnapshot("100001", "V01", "T1", "M", false);
    private static final CaseSnapshot BERT = new CaseSnapshot("100002", "V01", "T1", "M", false);
    private static final CaseSnapshot CARLA = new CaseSnapshot("100003", "V01", "T1", "M", false);
    private static final CaseSnapshot DORA = new CaseSnapshot("100004", "V01", "T1", "M", false);

    @RegisterExtension
    final FreshState state;

    @TempDir
    Path archive;

    CaseRollbackTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void known_cases_and_movements_are_as_before() {
        take(MONDAY, ANNA, BERT, CARLA);
        take(MONDAY.plusDays(1), ANNA, BERT);
        List<String> known = known();
        List<Movement> movements = movements();

        take(MONDAY.plusDays(2), new CaseSnapshot("100001", "V99", "T9", "S", false), CARLA, DORA);
        assertThat(known()).isNotEqualTo(known);

        exports()
                .rollBack(
                        ExportKind.CASES,
                        List.of(ANNA, BERT),
                        new TakenExports.Note(MONDAY.plusDays(2), "test data"),
                        ZoneOffset.UTC);

        assertThat(known()).isEqualTo(known);
        assertThat(movements()).isEqualTo(movements);
    }

    @Test
    void nobody_became_overdue_by_the_withdrawn_export_and_nobody_ceased_to_be() {
        take(MONDAY, ANNA, BERT);
        stretch(ANNA, MONDAY.minusDays(9), "");
        stretch(BERT, MONDAY.minusDays(9), MONDAY.toString());
        take(MONDAY.plusDays(2), ANNA, BERT, CARLA);
        state.rows().change("UPDATE overdue_stretch SET ended_on = '2026-11-25' WHERE customer = '100001'");
        stretch(BERT, MONDAY.plusDays(2), "");
        stretch(CARLA, MONDAY.plusDays(2), "");

        exports()
                .rollBack(
                        ExportKind.CASES,
                        List.of(ANNA, BERT),
                        new TakenExports.Note(MONDAY.plusDays(3), "test data"),
                        ZoneOffset.UTC);

        assertThat(state.rows()
                        .read("SELECT customer || ' ' || began_on || ' ' || coalesce(ended_on, '-')"
                                + " FROM overdue_stretch"
                                + " ORDER BY customer, began_on"))
                .containsExactly("100001 2026-11-14 -", "100002 2026-11-14 2026-11-23");
    }

    /** By days with talks that never were, or without those that were. */
    @Test
    void contacts_that_are_withdrawn_take_their_findings_along() {
        take(MONDAY, ANNA, BERT);
        stretch(ANNA, MONDAY.minusDays(9), "");
        takeContacts(MONDAY.plusDays(1));
        takeContacts(MONDAY.plusDays(2));
        state.rows().change("UPDATE overdue_stretch SET ended_on = '2026-11-25' WHERE customer = '100001'");
        stretch(BERT, MONDAY.plusDays(2), "");
        for (LocalDate day : List.of(MONDAY.plusDays(1), MONDAY.plusDays(2))) {
            state.rows().change("INSERT INTO caught_up VALUES (?, 'V01', 1)", day.toString());
        }

        exports()
                .rollBack(
                        ExportKind.CONTACTS,
                        List.of(),
                        new TakenExports.Note(MONDAY.plusDays(3), "test data"),
                        ZoneOffset.UTC);

        assertThat(state.rows().read("SELECT customer FROM overdue_stretch WHERE ended_on IS NULL"))
                .containsExactly("100001");
        assertThat(state.rows().read("SELECT day FROM caught_up")).containsExactly("2026-11-24");
    }

    /** It came before midnight in UTC; what the day before had seen stays. */
    @Test
    void the_days_are_those_of_the_office() {
        take(MONDAY, ANNA);
        take(MONDAY.plusDays(1), ANNA, BERT);
        state.rows()
                .change("UPDATE export_taken SET taken_at = '2026-11-24T22:30:00Z' WHERE export_date = '2026-11-24'");
        stretch(ANNA, MONDAY.plusDays(1), "");
        stretch(BERT, MONDAY.plusDays(2), "");

        exports()
                .rollBack(
                        ExportKind.CASES,
                        List.of(ANNA),
                        new TakenExports.Note(MONDAY.plusDays(3), "test data"),
                        ZoneId.of("Europe/Kyiv"));

        assertThat(state.rows().read("SELECT customer FROM overdue_stretch")).containsExactly("100001");
    }

    private void stretch(CaseSnapshot of, LocalDate began, String ended) {
        state.rows()
                .change(
                        "INSERT INTO overdue_stretch (customer, began_on, caseworker, team, ended_on)"
                                + " VALUES (?, ?, 'V01', 'T1', nullif(?, ''))",
                        of.customer(),
                        began.toString(),
                        ended);
    }

    private TakenExports exports() {
        return state.database().takenExports();
    }

    private void take(LocalDate day, CaseSnapshot... cases) {
        exports().take(Exports.taken(ExportKind.CASES, day, archive), List.of(cases));
    }

    private void takeContacts(LocalDate day) {
        exports().take(Exports.taken(ExportKind.CONTACTS, day, archive), List.of());
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        state.database()
                .seenCases()
                .forEach((customer, isInForce, caseworker, profile) ->
                        known.add(customer + " " + isInForce + " " + caseworker + " " + profile));
        return known.stream().sorted().toList();
    }

    private List<Movement> movements() {
        return state.database().knownCases().movements(MONDAY, MONDAY.plusDays(9));
    }
}
