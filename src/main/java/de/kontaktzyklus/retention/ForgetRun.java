package de.kontaktzyklus.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Forgets everything that is old, kind by kind. It may run again at any time, so nobody has to remember whether it was
 * done: the next run deletes what was missed.
 */
public final class ForgetRun {

    private final RetentionRules rules;
    private final DeletableState state;
    private final Map<Kept, OldFiles> files = new EnumMap<>(Kept.class);

    /** @param files the files of each kind that is kept in files */
    public ForgetRun(RetentionRules rules, DeletableState state, Map<Kept, OldFiles> files) {
        this.rules = rules;
        this.state = state;
        this.files.putAll(files);
    }

    /**
     * Forgets what is old on that day. If one kind fails, the others are still forgotten.
     *
     * @return how many of each kind; kinds without any are left out
     */
    public Map<Kept, Integer> make(LocalDate today) {
        Map<Kept, Integer> counts = new EnumMap<>(Kept.class);
        Failures failures = new Failures();
        for (Kept what : Kept.values()) {
            failures.collect(() -> counts.put(what, forget(what, today)));
        }
        failures.collect(state::tidyUp);
        failures.throwIfAny();
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private int forget(Kept what, LocalDate today) throws IOException {
        LocalDate firstKept = rules.firstKept(what, today);
        if (what.isInState()) {
            return state.forget(what, firstKept, today);
        }
        OldFiles old = files.get(what);
        int count = old == null ? 0 : old.delete(firstKept);
        if (count > 0) {
            state.log(what, count, today);
        }
        return count;
    }

    /** Keeps the first failure, with the others, until everything was tried. */
    private static final class Failures {

        private final RuntimeException all = new IllegalStateException("Not everything old could be deleted");

        void collect(Step step) {
            try {
                step.run();
            } catch (IOException failed) {
                all.addSuppressed(new UncheckedIOException(failed));
            } catch (RuntimeException failed) {
                all.addSuppressed(failed);
            }
        }

        void throwIfAny() {
            if (all.getSuppressed().length > 0) {
                throw all;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
