package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Gap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of a case on a day: its caseworker, or the deputy, or the team leader, or the catch-all address (the
 * concept, C10). Empty: nobody can be told.
 */
final class Recipients {

    private final LocalDate day;
    private final OfficeDirectory directory;
    private final AddressBook addresses;
    private final Map<CaseKey, Optional<Recipient>> byCase = new HashMap<>();
    private final Map<CaseKey, Optional<Recipient>> leaders = new HashMap<>();
    private final Optional<Recipient> protectedCases;
    private final Optional<Recipient> catchAll;
    private final Set<String> namesOfSeveral;

    Recipients(LocalDate day, OfficeDirectory directory, AddressBook addresses, ReminderRules rules) {
        this.day = day;
        this.directory = directory;
        this.addresses = addresses;
        this.protectedCases = own(MailKind.PROTECTED_DIGEST, rules.protectedCases());
        this.catchAll = own(MailKind.CATCH_ALL_DIGEST, rules.catchAll());
        this.namesOfSeveral = namesOfSeveral(directory);
    }

    private static Set<String> namesOfSeveral(OfficeDirectory directory) {
        Set<String> once = new HashSet<>();
        return directory.caseworkers().stream()
                .map(Caseworker::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who acts for the case of a caseworker in a team. */
    Optional<Recipient> of(String caseworker, String team) {
        return byCase.computeIfAbsent(new CaseKey(caseworker, team), this::lookUp);
    }

    /** The team leader of the case's team, else of the caseworker's, else the catch-all address. */
    Optional<Recipient> leader(String caseworker, String team) {
        return leaders.computeIfAbsent(new CaseKey(caseworker, team), this::lookUpLeader);
    }

    private Optional<Recipient> lookUpLeader(CaseKey key) {
        return directory
                .team(key.team())
                .or(() -> directory.caseworker(key.caseworker()).flatMap(worker -> directory.team(worker.team())))
                .flatMap(this::leaderOf)
                .or(() -> catchAll);
    }

    /**
     * Whether who acts for a case leads its team, too, and so is told of it once a day; who only shares the mailbox
     * does not.
     */
    boolean isOwnLeader(Recipient acting, String caseworker, String team) {
        return acting.isCaseworker()
                && leader(caseworker, team)
                        .filter(leader -> leader.kind() == MailKind.LEADER_DIGEST)
                        .flatMap(leader -> directory.team(leader.holder()))
                        .filter(led -> directory.isLedBy(led, acting.holder()))
                        .isPresent();
    }

    Optional<Recipient> protectedCases() {
        return protectedCases;
    }

    /** The name of a caseworker, with the id where several have it; the id alone where there is none. */
    String nameOf(String caseworker) {
        return directory
                .caseworker(caseworker)
                .map(Caseworker::name)
                .filter(name -> !name.isEmpty())
                .map(name -> namesOfSeveral.contains(name) ? name + " (" + caseworker + ")" : name)
                .orElse(caseworker);
    }

    private Optional<Recipient> lookUp(CaseKey key) {
        return gap(key.caseworker())
                .map(gap -> leader(key.caseworker(), key.team()).map(leader -> leader.because(gap)))
                .orElseGet(() -> reachable(key.caseworker()));
    }

    private Optional<Gap> gap(String caseworker) {
        if (caseworker.isEmpty()) {
            return Optional.of(Gap.NO_CASEWORKER);
        }
        Optional<Caseworker> worker = directory.caseworker(caseworker);
        if (worker.isEmpty()) {
            return Optional.of(Gap.UNKNOWN_CASEWORKER);
        }
        if (reachable(caseworker).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(worker.get().isAbsentOn(day) ? Gap.ABSENT_WITHOUT_DEPUTY : Gap.NO_ADDRESS);
    }

    /** The caseworker; if absent, the first deputy in the chain who is there and has an address. */
    private Optional<Recipient> reachable(String caseworker) {
        Set<String> seen = new HashSet<>();
        Optional<Caseworker> next = directory.caseworker(caseworker);
        while (next.isPresent() && seen.add(next.get().id())) {
            Caseworker worker = next.get();
            boolean absent = worker.isAbsentOn(day);
            Optional<String> address = absent ? Optional.empty() : addresses.usable(worker.email());
            if (address.isPresent()) {
                return Optional.of(caseworker(worker, address.get(), caseworker));
            }
            boolean mayPassOn = absent || !worker.id().equals(caseworker);
            next = mayPassOn ? directory.caseworker(worker.deputy()) : Optional.empty();
        }
        return Optional.empty();
    }

    private Recipient caseworker(Caseworker worker, String address, String keeper) {
        String whose = worker.id().equals(keeper) ? "" : nameOf(keeper);
        Addressee addressee = new Addressee(address, worker.name());
        return new Recipient(MailKind.CASEWORKER_DIGEST, addressee, worker.id(), whose, Optional.empty());
    }

    /** Empty for one who is absent. */
    private Optional<Recipient> leaderOf(Team team) {
        return addresses
                .usable(team.email())
                .filter(address -> !directory.isLeaderAbsent(team, day))
                .map(address -> new Recipient(
                        MailKind.LEADER_DIGEST,
                        new Addressee(address, team.leader()),
                        team.id(),
                        "",
                        Optional.empty()));
    }

    private Optional<Recipient> own(MailKind kind, String address) {
        return addresses
                .usable(address)
                .map(usable -> new Recipient(kind, new Addressee(usable, ""), "", "", Optional.empty()));
    }

    /** What the exports say of a case; thousands have the same. */
    private record CaseKey(String caseworker, String team) {}
}
