package de.kontaktzyklus.reminders.proof;

import java.util.List;
import java.util.Optional;

/** The proofs of the office days, in the ledger. Port; each call is one transaction. */
public interface Proofs {

    /**
     * The proof of the run recorded last, counted from the mails as they are now; changes nothing. Empty before the
     * first run.
     */
    Optional<DailyProof> now();

    /** Counts it and writes it down. Each run does so, too, for its day and finally for the day before. */
    Optional<DailyProof> update();

    /** What was written down, the run recorded last first, at most the given number. */
    List<DailyProof> last(int limit);
}
