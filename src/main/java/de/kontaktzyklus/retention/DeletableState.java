package de.kontaktzyklus.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The part of the state that forgets. Port; a crash leaves a deletion half done, and the next run goes on. */
public interface DeletableState {

    /**
     * Forgets what is older, unless it is still needed: what is overdue or waits, what is in force, and what was said
     * of a case that is still open. In small transactions, each with its line in the deletion log, so that nobody waits
     * for long.
     *
     * @param what is kept in the state
     * @param firstKept what is from this day or later stays
     * @param today the day for the deletion log
     * @return how many
     */
    int forget(Kept what, LocalDate firstKept, LocalDate today);

    /**
     * Forgets copies of archived exports that the state may hold for other nodes; before the files, or they would come
     * back.
     */
    void forgetContents(Collection<String> sha256);

    /** Adds to the deletion log what was deleted elsewhere. */
    void log(Kept what, int count, LocalDate today);

    /** What was deleted on the last day on which anything was; empty if nothing ever was. */
    Optional<Deletions> lastDeletions();

    /** Gives back what is free, so that nothing of what was deleted can be read in the files of the database. */
    void tidyUp();

    /** A day of the deletion log: counts by kind, nothing of a person. */
    record Deletions(LocalDate day, Map<Kept, Integer> counts) {
        public Deletions {
            counts = Map.copyOf(counts);
        }
    }
}
