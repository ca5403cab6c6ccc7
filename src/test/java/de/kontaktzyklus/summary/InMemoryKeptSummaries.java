package de.kontaktzyklus.summary;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Summaries that forget with the test; keep the same contract as those in the database. */
public final class InMemoryKeptSummaries implements KeptSummaries {

    private final Map<YearMonth, List<TeamSummary>> kept = new TreeMap<>();
    private final Map<String, Map<String, TeamSummary>> restated = new HashMap<>();
    private final Set<YearMonth> made = new HashSet<>();

    @Override
    public synchronized boolean isMade(YearMonth month) {
        return made.contains(month);
    }

    @Override
    public synchronized void begin(YearMonth month) {
        if (isMade(month)) {
            throw new IllegalStateException("The summaries of " + month + " are made");
        }
        kept.put(month, new ArrayList<>());
    }

    @Override
    public synchronized void add(TeamSummary summary) {
        Optional.ofNullable(kept.get(summary.month())).orElseThrow().add(summary);
    }

    @Override
    public synchronized void finish(YearMonth month, Iterable<OutgoingMail> notices) {
        made.add(month);
    }

    @Override
    public synchronized List<String> teams(YearMonth month) {
        return of(month).stream().map(TeamSummary::team).toList();
    }

    private List<TeamSummary> of(YearMonth month) {
        return isMade(month) ? kept.getOrDefault(month, List.of()) : List.of();
    }

    @Override
    public synchronized Optional<TeamSummary> of(YearMonth month, String team) {
        return of(month).stream().filter(each -> each.team().equals(team)).findFirst();
    }

    @Override
    public synchronized List<KeptFigures> figures(String team, YearMonth first, YearMonth last) {
        return kept.keySet().stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .flatMap(month -> of(month, team).map(KeptFigures::of).stream())
                .toList();
    }

    @Override
    public synchronized void addRestated(TeamSummary summary) {
        restated.computeIfAbsent(summary.month() + summary.team(), key -> new TreeMap<>())
                .put(summary.restatement().orElseThrow().knownOn().toString(), summary);
    }

    @Override
    public synchronized List<TeamSummary> restated(YearMonth month, String team) {
        return List.copyOf(restated.getOrDefault(month + team, Map.of()).values());
    }
}
