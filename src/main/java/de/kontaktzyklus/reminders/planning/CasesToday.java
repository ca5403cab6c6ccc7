package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cases of a day beside what was known of them before. */
final class CasesToday {

    private final LocalDate day;
    private final Map<String, LastKnown> known;
    private final Map<String, AssessedCase> rows = new HashMap<>();
    private final Map<String, Unread> unread;
    private final Departures departures;
    private final Set<String> renewed;
    private final Map<String, LocalDate> shownOverdue = new HashMap<>();
    private final Map<String, LocalDate> talks = new HashMap<>();

    CasesToday(DigestPlanner.Situation situation) {
        this.day = situation.export().day();
        this.known = situation.known();
        situation.export().cases().stream()
                .filter(CasesToday::isLookedAt)
                .forEach(assessed -> rows.putIfAbsent(assessed.customer(), assessed));
        this.unread = Unread.in(situation.export(), known);
        this.departures = new Departures(day, known, situation.departures(), situation.announced());
        this.renewed = situation.announced().stream()
                .map(Announcement::customer)
                .filter(this::isRenewed)
                .collect(Collectors.toCollection(HashSet::new));
        rows.values().forEach(this::remember);
    }

    static boolean isLookedAt(AssessedCase assessed) {
        Status status = assessed.assessment().status();
        return status != Status.REJECTED && status != Status.DUPLICATE;
    }

    boolean isFirstRow(AssessedCase assessed) {
        return Optional.ofNullable(rows.get(assessed.customer()))
                .filter(first -> first.line() == assessed.line())
                .isPresent();
    }

    /** Rows that cannot be read, of customers who are known. */
    Map<String, Unread> unread() {
        return unread;
    }

    /** Customers who had a counted talk since the last run, or whose clock has begun anew in another way. */
    Set<String> renewed() {
        return renewed;
    }

    /** Whether somebody was told of it as overdue, it has had a talk since, and is overdue no more. */
    boolean isCaughtUp(AssessedCase assessed) {
        return renewed.contains(assessed.customer())
                && departures.wasToldOverdue(assessed.customer())
                && departures.hadTalkSince(assessed)
                && !(assessed.assessment() instanceof Assessment.Overdue);
    }

    Map<String, LocalDate> shownOverdue() {
        return shownOverdue;
    }

    Map<String, LocalDate> talks() {
        return talks;
    }

    Map<String, Departure> departures(Predicate<Departure> settled) {
        return departures.find(rows, unread, settled);
    }

    /** The case of a departure as one that is missing from the exports. */
    Optional<VanishedCase> vanished(Departure departure) {
        return lastKnown(departure.customer())
                .flatMap(last -> last.vanishedOn()
                        .map(gone -> new VanishedCase(
                                departure.customer(),
                                last.caseworker(),
                                last.team(),
                                departure.dueUntil().orElse(gone),
                                gone,
                                last.underProtection())));
    }

    /**
     * The later of the latest day and the day on which the office could know that it is overdue; of a row that cannot
     * be read as it was last judged.
     */
    Optional<LocalDate> overdueSince(AssessedCase assessed) {
        Optional<LocalDate> latest = assessed.assessment()
                .windowIfAny()
                .map(DueWindow::dueUntil)
                .or(() -> lastKnown(assessed.customer()).flatMap(LastKnown::dueUntil));
        LocalDate shown = shownOn(assessed).orElseGet(() -> shownOverdue.getOrDefault(assessed.customer(), day));
        return latest.map(until -> until.isAfter(shown) ? until : shown);
    }

    /** Day of the first of the last runs in a row that could not judge it; today, if the run before could. */
    LocalDate undecidedSince(AssessedCase assessed) {
        return lastKnown(assessed.customer()).flatMap(LastKnown::undecidedOn).orElse(day);
    }

    private Optional<LocalDate> shownOn(AssessedCase assessed) {
        return lastKnown(assessed.customer())
                .flatMap(LastKnown::overdueOn)
                .filter(on -> assessed.assessment()
                        .windowIfAny()
                        .filter(window -> window.anchor().isAfter(on))
                        .isEmpty());
    }

    private boolean isRenewed(String customer) {
        AssessedCase row = rows.get(customer);
        return row != null && (departures.hadTalkSince(row) || isClockNew(row));
    }

    private boolean isClockNew(AssessedCase row) {
        return row.assessment() instanceof Assessment.Overdue
                && lastKnown(row.customer()).flatMap(LastKnown::overdueOn).isPresent()
                && shownOn(row).isEmpty();
    }

    private void remember(AssessedCase row) {
        if (row.assessment() instanceof Assessment.Overdue overdue
                && shownOn(row).isEmpty()) {
            LocalDate latest = overdue.window().dueUntil();
            shownOverdue.put(row.customer(), wasComing(row.customer(), latest) ? latest : day);
        }
        row.lastTalk()
                .filter(talk -> !talk.isAfter(day) && row.assessment().reason() != Reason.DUPLICATE_CUSTOMER)
                .filter(talk -> lastKnown(row.customer())
                        .flatMap(LastKnown::talk)
                        .filter(talk::equals)
                        .isEmpty())
                .ifPresent(talk -> talks.put(row.customer(), talk));
    }

    /** Whether an earlier run has shown this very latest day: then the office could see it coming. */
    private boolean wasComing(String customer, LocalDate latest) {
        return lastKnown(customer)
                .flatMap(LastKnown::dueUntil)
                .filter(latest::equals)
                .isPresent();
    }

    private Optional<LastKnown> lastKnown(String customer) {
        return Optional.ofNullable(known.get(customer));
    }
}
