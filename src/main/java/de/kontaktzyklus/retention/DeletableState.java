package de.kontaktzyklus.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The part of the state that forgets. Port; a crash leaves a deletion half done, and the next run goes on. */
public interface DeletableState {

    /**
     * Forgets what is older, unless it is still needed: what is overdue or waits, what is in force, and what was said
     * of a case that is still open. It uses small transactions, so that nobody waits for long; each writes its line to
     * the deletion log.
     *
     * @param what is kept in the state
     * @param firstKept what is from this day or later stays
     * @param today the day for the deletion log
     * @return how many
     */
    int forget(Kept what, LocalDate firstKept, LocalDate today);

    /**
     * Forgets copies of archived exports that the state may keep for other nodes. Call it before the files are deleted,
     * or they come back.
     */
    void forgetContents(Collection<String> sha256);

    /** Adds to the deletion log what was deleted elsewhere. */
    void log(Kept what, int count, LocalDate today);

    /** What was deleted on the last day on which anything was; empty if nothing ever was. */
    Optional<Deletions> lastDeletions();

    /** Frees the space, so that nobody can read deleted rows in the files of the database. */
    void tidyUp();

    /** A day of the deletion log: counts by kind, nothing of a person. */
    record Deletions(LocalDate day, Map<Kept, Integer> counts) {
        public Deletions {
            counts = Map.copyOf(counts);
        }
    }
}
