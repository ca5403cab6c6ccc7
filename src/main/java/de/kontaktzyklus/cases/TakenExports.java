package de.kontaktzyklus.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which exports were taken and refused. Port of the intake; survives a crash: when {@link #take} has
 * returned, its result is on disk; a call that was interrupted has changed nothing.
 */
public interface TakenExports {

    /** The last good export of a kind; it stays in force until a newer one is taken. */
    Optional<Taken> inForce(ExportKind kind);

    /**
     * The latest export of a kind whose export date is not after the given day and whose file is still archived. A
     * summary of a past month is made from it.
     */
    Optional<Taken> latestNotAfter(ExportKind kind, LocalDate day);

    /** Whether a file with this content is the one in force, or was in force before. */
    boolean isTaken(ExportKind kind, String sha256);

    /**
     * Puts an export in force, in one transaction. For {@link ExportKind#CASES} the cases are compared with those known
     * from the export before: movements are recorded, the known cases replaced.
     *
     * @param cases the known facts of each case of a CASES export, one per customer number; empty for other kinds
     * @return how many cases moved, by kind of movement; all zero for the first export and for other kinds
     */
    MovementTotals take(Taken export, List<CaseSnapshot> cases);

    /**
     * Records that a file was refused; nothing in force changes. The same refusal of the same content is recorded once.
     */
    void refuse(Refused refusal);

    /** Newest first, at most the given number of each. */
    List<Taken> lastTaken(int limit);

    /** Newest first, at most the given number. */
    List<Refused> lastRefused(int limit);

    /**
     * An export that was taken.
     *
     * @param kind which of the five
     * @param fileName name in the export directory
     * @param exportDate date in its name, else its modification day
     * @param sha256 hash of its bytes
     * @param rows records without the header
     * @param rejected of these, rejected ones
     * @param archived where the pipeline keeps its bytes
     * @param takenAt when
     */
    record Taken(
            ExportKind kind,
            String fileName,
            LocalDate exportDate,
            String sha256,
            int rows,
            int rejected,
            Path archived,
            Instant takenAt) {}

    /**
     * An export that was refused.
     *
     * @param reason one readable line without any value of a row
     * @param report the report beside the file
     */
    record Refused(ExportKind kind, String fileName, String sha256, String reason, Path report, Instant refusedAt) {}
}
