package de.kontaktzyklus.cases.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works where: the caseworkers and teams of the office, looked up by the ids of the case export (exact, trimmed).
 */
public final class OfficeDirectory {

    private final Map<String, Caseworker> caseworkers = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    /** If an id is there twice, the first one counts; the intake has reported the second. */
    public OfficeDirectory(List<Caseworker> caseworkers, List<Team> teams) {
        caseworkers.forEach(worker -> this.caseworkers.putIfAbsent(worker.id(), worker));
        teams.forEach(team -> this.teams.putIfAbsent(team.id(), team));
    }

    public Optional<Caseworker> caseworker(String id) {
        return Optional.ofNullable(caseworkers.get(id));
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /**
     * Whether the leader of a team is away: as a caseworker with the leader's address, or of the leader's name in that
     * team, the leader is absent. Who shares the address with somebody who is there is not.
     */
    public boolean isLeaderAbsent(Team team, LocalDate day) {
        List<Caseworker> same = caseworkers.values().stream()
                .filter(worker -> isLeader(worker, team))
                .toList();
        return !same.isEmpty() && same.stream().allMatch(worker -> worker.isAbsentOn(day));
    }

    private static boolean isLeader(Caseworker worker, Team team) {
        boolean sameName = !team.leader().isEmpty()
                && worker.team().equals(team.id())
                && worker.name().equalsIgnoreCase(team.leader());
        boolean sameAddress = !team.email().isBlank()
                && worker.email().strip().equalsIgnoreCase(team.email().strip());
        return sameName || sameAddress;
    }

    /** In the order of the export. */
    public List<Caseworker> caseworkers() {
        return List.copyOf(caseworkers.values());
    }

    /** In the order of the export. */
    public List<Team> teams() {
        return List.copyOf(teams.values());
    }
}
