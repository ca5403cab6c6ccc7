package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Departure.Destination;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Watches those of whom somebody was told as overdue: who of them is not on the list today, without a counted talk
 * since (the concept, C11; decision 28).
 */
final class Departures {

    private final LocalDate day;
    private final Map<String, LastKnown> known;
    private final Map<String, Departure> before = new HashMap<>();
    private final Set<String> toldOverdue = new HashSet<>();

    /**
     * @param open departures that were not settled by the run before
     * @param announced what was said before and still holds
     */
    Departures(
            LocalDate day,
            Map<String, LastKnown> known,
            Collection<Departure> open,
            Collection<Announcement> announced) {
        this.day = day;
        this.known = known;
        open.forEach(each -> before.put(each.customer(), each));
        announced.stream()
                .filter(said -> said.stage().saysOverdue())
                .map(Announcement::customer)
                .forEach(toldOverdue::add);
    }

    boolean wasToldOverdue(String customer) {
        return toldOverdue.contains(customer);
    }

    /** Customers that have to be looked for, in whatever state they are. */
    Set<String> watched() {
        Set<String> watched = new LinkedHashSet<>(before.keySet());
        watched.addAll(toldOverdue);
        return watched;
    }

    /**
     * Who has left, by customer.
     *
     * @param rows the first readable row of each customer
     * @param unread the rows that cannot be read
     * @param settled whether everybody was told of a departure that does not stay open
     */
    Map<String, Departure> find(
            Map<String, AssessedCase> rows, Map<String, Unread> unread, Predicate<Departure> settled) {
        Map<String, Departure> found = new HashMap<>();
        for (String customer : watched()) {
            destination(customer, rows, unread)
                    .flatMap(to -> departure(customer, to, settled))
                    .ifPresent(each -> found.put(customer, each));
        }
        return found;
    }

    private Optional<Departure> departure(String customer, Destination to, Predicate<Departure> settled) {
        Optional<Departure> open = Optional.ofNullable(before.get(customer)).filter(each -> !settled.test(each));
        return open.map(each -> each.to() == to ? each : each.movedOn(day, to)).or(() -> begun(customer, to));
    }

    private Optional<Departure> begun(String customer, Destination to) {
        return toldOverdue.contains(customer)
                ? Optional.of(new Departure(
                        customer, day, lastKnown(customer).flatMap(LastKnown::dueUntil), talkBefore(customer), to))
                : Optional.empty();
    }

    /** Empty for whoever is on the list, has had a talk, or is accounted for. */
    private Optional<Destination> destination(
            String customer, Map<String, AssessedCase> rows, Map<String, Unread> unread) {
        AssessedCase row = rows.get(customer);
        if (row != null) {
            return hadTalkSince(row) ? Optional.empty() : destination(row);
        }
        if (unread.containsKey(customer)) {
            return Optional.of(Destination.REJECTED);
        }
        return lastKnown(customer)
                .filter(last -> last.vanishedOn().isPresent() && !last.closed())
                .map(last -> Destination.VANISHED);
    }

    private Optional<Destination> destination(AssessedCase row) {
        Assessment assessment = row.assessment();
        if (assessment instanceof Assessment.Overdue) {
            return row.appointmentFrom(day).map(appointment -> Destination.APPOINTMENT);
        }
        if (assessment instanceof Assessment.Suspended suspended) {
            return Optional.of(
                    suspended.until().isPresent() ? Destination.EXCEPTION : Destination.EXCEPTION_OPEN_ENDED);
        }
        if (assessment instanceof Assessment.OutOfScope) {
            return Optional.of(Destination.OUT_OF_SCOPE);
        }
        return Optional.of(assessment instanceof Assessment.Unclear ? Destination.UNCLEAR : Destination.LATER_DAY);
    }

    /**
     * Whether a counted talk has become known that was not known when the case was last seen as overdue. Of rows that
     * contradict each other none is believed.
     */
    boolean hadTalkSince(AssessedCase row) {
        boolean contradicted =
                row.assessment() instanceof Assessment.Unclear unclear && unclear.reason() == Reason.DUPLICATE_CUSTOMER;
        return !contradicted && isTalkSince(row);
    }

    private boolean isTalkSince(AssessedCase row) {
        return row.lastTalk()
                .filter(talk -> !talk.isAfter(day))
                .filter(talk -> isSince(row.customer(), talk))
                .isPresent();
    }

    private boolean isSince(String customer, LocalDate talk) {
        Optional<LocalDate> earlier = talkBefore(customer);
        if (earlier.isPresent()) {
            return talk.isAfter(earlier.get());
        }
        Optional<LastKnown> last = lastKnown(customer);
        // The older version did not remember talks, and its cases are marked so: a talk that belongs to the clock that
        // ran out cannot lie behind its latest day.
        boolean remembered =
                last.isPresent() && last.filter(Departures::isOfOlderVersion).isEmpty();
        return remembered
                || last.flatMap(LastKnown::dueUntil).filter(talk::isAfter).isPresent();
    }

    private static boolean isOfOlderVersion(LastKnown last) {
        return last.overdueOn()
                .filter(on -> last.dueUntil().filter(on::isBefore).isPresent())
                .isPresent();
    }

    private Optional<LocalDate> talkBefore(String customer) {
        Departure open = before.get(customer);
        return open == null ? lastKnown(customer).flatMap(LastKnown::talk) : open.talk();
    }

    private Optional<LastKnown> lastKnown(String customer) {
        return Optional.ofNullable(known.get(customer));
    }
}
