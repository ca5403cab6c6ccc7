package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A memory that forgets with the test; keeps the same contract as the one in the database. */
public final class InMemoryReminderMemory implements ReminderMemory {

    private final TreeMap<LocalDate, MadeDigests.Totals> made = new TreeMap<>();
    private final Set<Announcement> announced = new HashSet<>();
    private final InMemoryOutbox outbox;
    private final InMemoryKnownCases known;

    /** With an outbox and known cases of its own, for tests that look at neither. */
    public InMemoryReminderMemory() {
        this(new InMemoryOutbox(), new InMemoryKnownCases());
    }

    /**
     * @param outbox in which recorded mails wait
     * @param known whose latest days are remembered
     */
    public InMemoryReminderMemory(InMemoryOutbox outbox, InMemoryKnownCases known) {
        this.outbox = outbox;
        this.known = known;
    }

    @Override
    public synchronized boolean isMade(LocalDate day) {
        return made.containsKey(day);
    }

    @Override
    public synchronized Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return Optional.ofNullable(made.lowerKey(day));
    }

    @Override
    public synchronized Set<Announcement> announced() {
        return Set.copyOf(announced);
    }

    @Override
    public synchronized void record(MadeDigests digests) {
        LocalDate day = digests.totals().day();
        if (isMade(day)) {
            throw new IllegalStateException("The digests of " + day + " were recorded before");
        }
        outbox.planAll(digests.mails());
        made.put(day, digests.totals());
        announced.addAll(digests.announced());
        known.rememberLatestDays(digests.latestDays(), digests.undecided());
    }

    @Override
    public synchronized List<MadeDigests.Totals> lastMade(int limit) {
        return made.descendingMap().values().stream().limit(limit).toList();
    }
}
