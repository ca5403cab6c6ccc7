package de.kontaktzyklus.retention;

import java.io.IOException;
import java.time.LocalDate;

/** Files of one kind that grow old. Port. */
@FunctionalInterface
public interface OldFiles {

    /**
     * Deletes files that are older and no longer needed, and half-written files that a crash has left.
     *
     * @param firstKept what is from this day or later stays
     * @return how many
     * @throws IOException if one cannot be deleted; the others are deleted
     */
    int delete(LocalDate firstKept) throws IOException;
}
