package de.kontaktzyklus.state.exports;

import static de.kontaktzyklus.cases.ExportKind.CASES;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCasesContract;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcKnownCasesTest extends KnownCasesContract {

    @RegisterExtension
    final FreshState state;

    JdbcKnownCasesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected KnownCases known() {
        return state.database().knownCases();
    }

    @Override
    protected MovementTotals arrives(LocalDate exportDate, List<CaseSnapshot> cases) {
        return state.database().takenExports().take(Exports.taken(CASES, exportDate, state.directory()), cases);
    }

    @Override
    protected void computed(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided) {
        state.database().reminderMemory().record(Runs.withLatestDays(day, latestDays, undecided));
    }
}
