package de.kontaktzyklus.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The memory of an invented office. */
public final class RememberedHere implements ReminderMemory {

    private final TreeMap<LocalDate, MadeDigests> made = new TreeMap<>();
    private final Set<Announcement> announced = new HashSet<>();

    @Override
    public boolean isMade(LocalDate day) {
        return made.containsKey(day);
    }

    @Override
    public Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return Optional.ofNullable(made.lowerEntry(day)).map(Map.Entry::getKey);
    }

    @Override
    public Set<Announcement> announced() {
        return Set.copyOf(announced);
    }

    @Override
    public void record(MadeDigests digests) {
        LocalDate day = digests.totals().day();
        if (made.putIfAbsent(day, digests) != null) {
            throw new IllegalStateException("Recorded twice: " + day);
        }
        announced.addAll(digests.announced());
    }

    @Override
    public List<MadeDigests.Totals> lastMade(int limit) {
        return made.values().stream()
                .map(MadeDigests::totals)
                .sorted(Comparator.comparing(MadeDigests.Totals::day).reversed())
                .limit(limit)
                .toList();
    }
}
