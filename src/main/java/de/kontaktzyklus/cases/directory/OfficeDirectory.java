package de.kontaktzyklus.cases.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who works where: the caseworkers and teams of the office, looked up by the ids of the case export (exact, trimmed).
 */
public final class OfficeDirectory {

    private final Map<String, Caseworker> caseworkers = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, List<Caseworker>> byMailbox = new HashMap<>();
    private final Map<String, List<Caseworker>> byTeam = new HashMap<>();

    /** If an id is there twice, the first one counts; the intake has reported the second. */
    public OfficeDirectory(List<Caseworker> caseworkers, List<Team> teams) {
        caseworkers.forEach(worker -> this.caseworkers.putIfAbsent(worker.id(), worker));
        teams.forEach(team -> this.teams.putIfAbsent(team.id(), team));
        this.caseworkers.values().forEach(this::sort);
    }

    private void sort(Caseworker worker) {
        byMailbox
                .computeIfAbsent(mailbox(worker.email()), none -> new ArrayList<>())
                .add(worker);
        byTeam.computeIfAbsent(worker.team(), none -> new ArrayList<>()).add(worker);
    }

    public Optional<Caseworker> caseworker(String id) {
        return Optional.ofNullable(caseworkers.get(id));
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /**
     * Whether the caseworker is the leader of the team. The mailbox must be the leader's. If it is the caseworker's
     * alone, the names need only agree, since the export of teams may name no leader, or with a title; if several
     * caseworkers share it, the name decides.
     */
    public boolean isLedBy(Team team, String caseworker) {
        return caseworker(caseworker)
                .filter(worker -> mayLead(worker, team))
                .filter(worker -> !isShared(team) || hasNameOfLeader(worker, team))
                .isPresent();
    }

    /**
     * Whether the leader of a team is away: as a caseworker with the leader's mailbox, or of the leader's name in that
     * team, the leader is absent. Who shares the mailbox with somebody who is there is not.
     */
    public boolean isLeaderAbsent(Team team, LocalDate day) {
        List<Caseworker> same = Stream.concat(
                        readersOf(team).stream().filter(worker -> mayLead(worker, team)),
                        byTeam.getOrDefault(team.id(), List.of()).stream()
                                .filter(worker -> hasNameOfLeader(worker, team)))
                .toList();
        return !same.isEmpty() && same.stream().allMatch(worker -> worker.isAbsentOn(day));
    }

    private List<Caseworker> readersOf(Team team) {
        return byMailbox.getOrDefault(mailbox(team.email()), List.of());
    }

    /** Of several in one mailbox anybody may. */
    private boolean mayLead(Caseworker worker, Team team) {
        boolean sameMailbox = !team.email().isBlank() && mailbox(worker.email()).equals(mailbox(team.email()));
        return sameMailbox && (isShared(team) || PersonName.of(worker.name()).agrees(PersonName.of(team.leader())));
    }

    private boolean isShared(Team team) {
        return readersOf(team).size() > 1;
    }

    private static boolean hasNameOfLeader(Caseworker worker, Team team) {
        return PersonName.of(worker.name()).isSame(PersonName.of(team.leader()));
    }

    private static String mailbox(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
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
