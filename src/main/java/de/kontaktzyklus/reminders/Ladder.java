package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.planning.AddressBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told one after the other while a mail cannot be delivered (the concept, C10): its reader, the deputies, the
 * team leader, the catch-all address. Each address is in it once.
 */
record Ladder(OfficeDirectory directory, AddressBook addresses, String catchAll) {

    /**
     * The line of one of those whose mail it is. Nobody else but its reader for protected cases: the line is empty. An
     * alarm that the administrator's mailbox refuses goes to the catch-all.
     */
    List<Place> of(OutgoingMail mail, String holder) {
        Map<String, Place> line = new LinkedHashMap<>();
        switch (mail.kind()) {
            case CASEWORKER_DIGEST -> {
                directory.caseworker(holder).ifPresent(worker -> ofCaseworker(worker, mail.day(), line));
                stand(line, catchAll, "", Role.CATCH_ALL);
            }
            case LEADER_DIGEST, SUMMARY_NOTICE -> {
                directory.team(holder).ifPresent(team -> leads(team, line, Role.READER));
                stand(line, catchAll, "", Role.CATCH_ALL);
            }
            case CATCH_ALL_DIGEST, ALARM -> stand(line, catchAll, "", Role.CATCH_ALL);
            case PROTECTED_DIGEST -> {}
        }
        return List.copyOf(line.values());
    }

    /**
     * Those whose lines a refused mail goes on in: its holders, and those for whom its reader stands in on that day.
     */
    List<String> waysOf(OutgoingMail refused) {
        List<String> ways = new ArrayList<>(refused.holders());
        if (refused.kind() == MailKind.CASEWORKER_DIGEST && refused.forwards().isEmpty()) {
            directory.caseworkers().stream()
                    .filter(worker -> worker.isAbsentOn(refused.day()) && !ways.contains(worker.id()))
                    .map(Caseworker::id)
                    .filter(absent -> isStoodInForBy(refused, absent))
                    .forEach(ways::add);
        }
        return ways;
    }

    private boolean isStoodInForBy(OutgoingMail refused, String absent) {
        return of(refused, absent).stream()
                .findFirst()
                .filter(place -> place.as() == Role.DEPUTY)
                .filter(place -> place.address().equals(refused.recipient()))
                .isPresent();
    }

    /** Who is absent was not written to. */
    private void ofCaseworker(Caseworker worker, LocalDate day, Map<String, Place> line) {
        if (!worker.isAbsentOn(day)) {
            stand(line, worker.email(), worker.name(), Role.READER);
        }
        Set<String> seen = new HashSet<>(Set.of(worker.id()));
        Optional<Caseworker> next = directory.caseworker(worker.deputy());
        while (next.isPresent() && seen.add(next.get().id())) {
            Caseworker deputy = next.get();
            if (!deputy.isAbsentOn(day)) {
                stand(line, deputy.email(), deputy.name(), Role.DEPUTY);
            }
            next = directory.caseworker(deputy.deputy());
        }
        directory
                .team(worker.team())
                .filter(team -> !directory.isLeaderAbsent(team, day))
                .ifPresent(team -> leads(team, line, Role.LEADER));
    }

    private void leads(Team team, Map<String, Place> line, Role role) {
        stand(line, team.email(), team.leader(), role);
    }

    private void stand(Map<String, Place> line, String address, String name, Role role) {
        addresses
                .usable(address)
                .ifPresent(usable -> line.putIfAbsent(usable, new Place(new Addressee(usable, name), role)));
    }

    static List<String> addresses(List<Place> line) {
        return line.stream().map(Place::address).toList();
    }

    /** Somebody in the line. */
    record Place(Addressee addressee, Role as) {
        String address() {
            return addressee.address();
        }
    }
}
