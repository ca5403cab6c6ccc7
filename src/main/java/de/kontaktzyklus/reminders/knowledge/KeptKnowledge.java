package de.kontaktzyklus.reminders.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The knowledge of the days that can still be replayed. Port. It is written in the transaction that records the run,
 * and goes after {@code retention.replay}, or when a person in it is forgotten.
 */
public interface KeptKnowledge {

    /** Oldest first. */
    List<LocalDate> days();

    /**
     * What the run of a day knew; empty if it is not kept.
     *
     * @param sha256 its hash, as the audit has it
     * @throws ChangedKnowledgeException if what is kept has another hash
     */
    Optional<DayKnowledge> of(LocalDate day, String sha256);

    /** SHA-256 of the exports that the runs of these days have read. */
    Set<String> exports();
}
