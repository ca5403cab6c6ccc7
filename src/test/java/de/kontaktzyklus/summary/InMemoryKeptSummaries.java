package de.kontaktzyklus.summary;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Summaries that forget with the test; keep the same contract as those in the database. */
public final class InMemoryKeptSummaries implements KeptSummaries {

    private final Map<YearMonth, List<TeamSummary>> kept = new HashMap<>();

    @Override
    public synchronized boolean isMade(YearMonth month) {
        return kept.containsKey(month);
    }

    @Override
    public synchronized void keep(YearMonth month, List<TeamSummary> summaries) {
        kept.put(month, List.copyOf(summaries));
    }

    @Override
    public synchronized List<TeamSummary> of(YearMonth month) {
        return kept.getOrDefault(month, List.of());
    }
}
