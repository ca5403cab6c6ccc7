package de.kontaktzyklus.forecast;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.forecast.Levelling.Move;
import de.kontaktzyklus.forecast.TeamForecast.CaseworkerForecast;
import de.kontaktzyklus.forecast.TeamForecast.Coverage;
import de.kontaktzyklus.forecast.TeamForecast.NotForeseen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the forecast of one team. */
final class TeamOutlook {

    private final OfficeOutlook office;
    private final Horizon horizon;
    private final Team team;

    TeamOutlook(OfficeOutlook office, Team team) {
        this.office = office;
        this.horizon = office.horizon();
        this.team = team;
    }

    TeamForecast forecast(List<TalkAhead> talks, NotForeseen notForeseen) {
        List<OptionalInt> capacity =
                office.capacities().ofTeam(team.id(), office.persons().fewest());
        List<Move> moves = proposal(talks, capacity);
        return new TeamForecast(
                team.id(),
                team.displayName(),
                horizon.first(),
                horizon.until(),
                office.rules(),
                loads(talks, moves, capacity),
                notForeseen,
                withoutWeeklyHours(talks),
                listed(moves),
                Math.toIntExact(moves.stream()
                        .filter(move -> move.talk().underProtection())
                        .count()),
                maySayWho() ? byCaseworker(talks, moves) : List.of(),
                Optional.of(coverage()));
    }

    private boolean maySayWho() {
        return office.persons().byCaseworker() && coverage().isEnough();
    }

    private Coverage coverage() {
        List<Caseworker> all = office.directory().caseworkers().stream()
                .filter(each -> each.team().equals(team.id()))
                .toList();
        int withHours = (int)
                all.stream().filter(each -> each.weeklyHours().isPresent()).count();
        return new Coverage(withHours, all.size(), office.persons().fewest());
    }

    private List<Move> proposal(List<TalkAhead> talks, List<OptionalInt> capacity) {
        FreeTime free = new FreeTime(capacity);
        talks.forEach(talk -> free.take(horizon.weekOf(talk.day()), office.minutes(talk)));
        return new Levelling(horizon, office::minutes, free, office::freeTime).of(talks);
    }

    private List<BroughtForward> listed(List<Move> moves) {
        return moves.stream()
                .filter(move -> !move.talk().underProtection())
                .sorted(Comparator.comparingInt(Move::from)
                        .thenComparing(move -> move.talk().dueUntil())
                        .thenComparing(move -> move.talk().customer()))
                .map(this::listed)
                .toList();
    }

    private BroughtForward listed(Move move) {
        TalkAhead talk = move.talk();
        return new BroughtForward(
                talk.customer(),
                talk.caseworker(),
                talk.firstInterview(),
                talk.dueFrom(),
                talk.dueUntil(),
                horizon.monday(move.from()),
                horizon.monday(move.to()));
    }

    /** Those of the team, and those named in its cases but missing in the caseworker export. */
    private List<String> withoutWeeklyHours(List<TalkAhead> talks) {
        List<Caseworker> known = office.directory().caseworkers();
        if (known.isEmpty()) {
            return List.of();
        }
        Set<String> missing = known.stream()
                .filter(each ->
                        each.team().equals(team.id()) && each.weeklyHours().isEmpty())
                .map(Caseworker::id)
                .collect(Collectors.toCollection(TreeSet::new));
        talks.stream()
                .map(TalkAhead::caseworker)
                .filter(id -> !id.isEmpty() && office.directory().caseworker(id).isEmpty())
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    private List<CaseworkerForecast> byCaseworker(List<TalkAhead> talks, List<Move> moves) {
        Map<String, List<TalkAhead>> theirs = talks.stream().collect(Collectors.groupingBy(TalkAhead::caseworker));
        Set<String> ids = new TreeSet<>(theirs.keySet());
        office.directory().caseworkers().stream()
                .filter(each -> each.team().equals(team.id()))
                .forEach(each -> ids.add(each.id()));
        return ids.stream()
                .map(id -> caseworker(id, theirs.getOrDefault(id, List.of()), moves))
                .toList();
    }

    private CaseworkerForecast caseworker(String id, List<TalkAhead> talks, List<Move> moves) {
        List<Move> theirs = moves.stream()
                .filter(move -> move.talk().caseworker().equals(id))
                .toList();
        String name = office.directory().caseworker(id).map(Caseworker::name).orElse("");
        return new CaseworkerForecast(
                id, name, loads(talks, theirs, office.capacities().of(id)));
    }

    private List<WeekLoad> loads(List<TalkAhead> talks, List<Move> moves, List<OptionalInt> capacity) {
        return WeekLoads.of(horizon, office::minutes, talks, moves, capacity);
    }
}
