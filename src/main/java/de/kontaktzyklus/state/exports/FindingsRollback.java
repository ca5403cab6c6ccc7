package de.kontaktzyklus.state.exports;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * Takes back what digest runs have found by an export that is withdrawn: who became overdue, who ceased to be, and who
 * was caught up. The next run finds what is true by the export before. Part of the transaction that withdraws an export
 * about cases.
 */
final class FindingsRollback {

    private final Handle handle;

    FindingsRollback(Handle handle) {
        this.handle = handle;
    }

    /**
     * Forgets the findings of whole days: a run has no hour, so a true finding of the first day, made before the export
     * came, is found again by the next run and counts from then on.
     *
     * @param day of the office on which the first withdrawn export came, inclusive
     */
    void since(LocalDate day) {
        handle.execute("DELETE FROM overdue_stretch WHERE began_on >= ?", day);
        handle.execute("UPDATE overdue_stretch SET ended_on = NULL WHERE ended_on >= ?", day);
        handle.execute("DELETE FROM caught_up WHERE day >= ?", day);
    }
}
