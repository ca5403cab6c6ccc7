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
                        ExportKind.CASES, List.of(ANNA, BERT), new TakenExports.Note(MONDAY.plusDays(2), "test data"));

        assertThat(known()).isEqualTo(known);
        assertThat(movements()).isEqualTo(movements);
    }

    private TakenExports exports() {
        return state.database().takenExports();
    }

    private void take(LocalDate day, CaseSnapshot... cases) {
        exports().take(Exports.taken(ExportKind.CASES, day, archive), List.of(cases));
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
