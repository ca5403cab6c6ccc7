package de.kontaktzyklus.reminders.replay;

import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The memory as a run found it. What is recorded is caught and goes nowhere. */
public final class RecordedMorning implements ReminderMemory {

    private final Recollection memory;
    private @Nullable MadeDigests made;

    public RecordedMorning(Recollection memory) {
        this.memory = memory;
    }

    /** What the run would have recorded; empty if it has made nothing. */
    public Optional<MadeDigests> made() {
        return Optional.ofNullable(made);
    }

    /** What was known of the cases then. */
    public KnownCases knownCases() {
        return new KnownThen(memory);
    }

    /** The day is made once more. */
    @Override
    public boolean isMade(LocalDate day) {
        return false;
    }

    @Override
    public Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return memory.lastMade();
    }

    @Override
    public Optional<LocalDate> lastRecorded() {
        return memory.lastMade();
    }

    @Override
    public Set<Announcement> announced() {
        return memory.announced();
    }

    @Override
    public List<Departure> departures() {
        return memory.departures();
    }

    @Override
    public List<WaitingDigest> waiting(LocalDate day) {
        return memory.waiting();
    }

    @Override
    public Set<String> withOverview(LocalDate day) {
        return memory.withOverview();
    }

    @Override
    public Map<String, Integer> caughtUp() {
        return memory.caughtUp();
    }

    @Override
    public boolean record(MadeDigests digests) {
        made = digests;
        return true;
    }

    /** A later day that was made is no doubt about the clock: the run was recorded. */
    @Override
    public List<MadeDigests.Totals> lastMade(int limit) {
        return List.of();
    }
}
