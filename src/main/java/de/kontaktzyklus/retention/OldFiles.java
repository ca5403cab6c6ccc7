package de.kontaktzyklus.retention;

import java.io.IOException;
import java.time.LocalDate;

/** Files of one kind that grow old. Port. */
@FunctionalInterface
public interface OldFiles {

    /**
     * Deletes those that are older and not needed any more, and what a crash has left half-written among them.
     *
     * @param firstKept what is from this day or later stays
     * @return how many
     * @throws IOException if one cannot be deleted; the others are
     */
    int delete(LocalDate firstKept) throws IOException;
}
