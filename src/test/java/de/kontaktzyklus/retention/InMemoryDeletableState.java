package de.kontaktzyklus.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state in which as many things are old as a test says; remembers what it was asked. */
public final class InMemoryDeletableState implements DeletableState {

    public final Map<Kept, Integer> old = new EnumMap<>(Kept.class);
    public final Map<Kept, LocalDate> firstKept = new EnumMap<>(Kept.class);
    public final Map<Kept, Integer> logged = new EnumMap<>(Kept.class);
    public final List<String> forgottenContents = new ArrayList<>();
    boolean tidy;

    @Override
    public int forget(Kept what, LocalDate first, LocalDate today) {
        firstKept.put(what, first);
        return old.getOrDefault(what, 0);
    }

    @Override
    public void forgetContents(Collection<String> sha256) {
        forgottenContents.addAll(sha256);
    }

    @Override
    public void log(Kept what, int count, LocalDate today) {
        logged.put(what, count);
    }

    @Override
    public Optional<Deletions> lastDeletions() {
        return Optional.empty();
    }

    @Override
    public void tidyUp() {
        tidy = true;
    }
}
