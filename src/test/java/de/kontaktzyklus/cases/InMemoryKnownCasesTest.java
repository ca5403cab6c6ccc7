package de.kontaktzyklus.cases;

import de.kontaktzyklus.reminders.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class InMemoryKnownCasesTest extends KnownCasesContract {

    private final InMemoryKnownCases known = new InMemoryKnownCases();

    @Override
    protected KnownCases known() {
        return known;
    }

    @Override
    protected MovementTotals arrives(LocalDate exportDate, List<CaseSnapshot> cases) {
        return known.compare(exportDate, cases);
    }

    @Override
    protected void computed(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided) {
        known.remember(Runs.withLatestDays(day, latestDays, undecided));
    }
}
