package de.kontaktzyklus.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /**
     * What {@link #rollBack} would go back to: the export with another content that was in force before the one in
     * force now. Its file may have left the archive.
     */
    Optional<Taken> before(ExportKind kind);

    /**
     * Writes the content of an export that is not in the archive of this node, if the state itself has kept it.
     *
     * @param file is there whole or not at all
     * @return false if it is not kept
     */
    boolean copy(String sha256, Path file);

    /**
     * Puts an export in force, in one transaction, whatever its content: also one that was in force earlier. For
     * {@link ExportKind#CASES} the cases are compared with those known from the export before: movements are recorded,
     * the known cases replaced. No refusal of this kind is open any more.
     *
     * @param cases the known facts of each case of a CASES export, one per customer number; empty for other kinds
     * @param arrival the file in the export folder, settled by this and still to be removed
     * @return how many cases moved, by kind of movement; all zero for the first export and for other kinds
     */
    MovementTotals take(Taken export, List<CaseSnapshot> cases, Arrival arrival);

    /** The same for an export that lies in no export folder. */
    MovementTotals take(Taken export, List<CaseSnapshot> cases);

    /** The same for one that was refused and that somebody wants all the same; recorded with day and reason. */
    MovementTotals accept(Taken export, List<CaseSnapshot> cases, Note note);

    /**
     * The content in force was delivered again: it is in force as of the new date. The known cases stay, no movement is
     * recorded, and no refusal of this kind is open any more.
     */
    void confirm(Taken again, Arrival arrival);

    /**
     * The file needs nothing to be done, only to be removed: it is older than the export in force, and of the same
     * content.
     */
    void leaveAside(Arrival arrival);

    /**
     * Goes back to the export before, in one transaction: the export in force and all that confirmed it are withdrawn,
     * their movements deleted, and the known cases are as they were under the export before. A case that only the
     * withdrawn export knew is not known any more. What was said in the meantime stays said.
     *
     * @param cases the cases of the export before, read again from the archive; empty for other kinds
     * @param zone of the office, whose days the runs know
     * @return the export that is in force now
     * @throws IllegalStateException if there is none before
     */
    Taken rollBack(ExportKind kind, List<CaseSnapshot> cases, Note note, ZoneId zone);

    /** What people decided about exports, newest first, at most the given number. */
    List<Decision> decisions(int limit);

    /**
     * Records that a file was refused; nothing in force changes. The same refusal of the same content is recorded once,
     * with its last time. It is open until an export of its kind is taken.
     */
    void refuse(Refused refusal);

    /** The same for a file that still lies in the export folder. */
    void refuse(Refused refusal, Arrival arrival);

    /** Refusals since which no export of their kind was taken, oldest first. */
    List<Refused> openRefusals();

    /** The last refusal of a file with this content. */
    Optional<Refused> refused(String sha256);

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
     * @param mix what its rows were like; empty for one that an earlier version of the program has taken
     */
    record Taken(
            ExportKind kind,
            String fileName,
            LocalDate exportDate,
            String sha256,
            int rows,
            int rejected,
            Path archived,
            Instant takenAt,
            Optional<Mix> mix) {

        public Taken(
                ExportKind kind,
                String fileName,
                LocalDate exportDate,
                String sha256,
                int rows,
                int rejected,
                Path archived,
                Instant takenAt) {
            this(kind, fileName, exportDate, sha256, rows, rejected, archived, takenAt, Optional.empty());
        }

        /** The same content, delivered again. */
        public Taken again(String newName, LocalDate newDate, Instant at) {
            return new Taken(kind, newName, newDate, sha256, rows, rejected, archived, at, mix);
        }
    }

    /**
     * An export that was refused.
     *
     * @param exportDate date in its name, else its modification day
     * @param sha256 hash of its bytes; empty where they were not read
     * @param reason readable, without any value of a row but codes
     * @param todo what to do, sentence by sentence on lines of their own, as the report says it
     * @param report the report beside the file
     */
    record Refused(
            ExportKind kind,
            String fileName,
            LocalDate exportDate,
            String sha256,
            String reason,
            String todo,
            Path report,
            Instant refusedAt) {}

    /** Why somebody decided something, and on which day of the office. */
    record Note(LocalDate day, String reason) {}

    /**
     * What somebody decided about an export.
     *
     * @param fileName of the export that was accepted or withdrawn
     * @param exportDate of that export
     */
    record Decision(
            LocalDate day, Action action, ExportKind kind, String fileName, LocalDate exportDate, String reason) {

        /** What can be decided. */
        public enum Action {
            ACCEPTED,
            ROLLED_BACK
        }
    }

    /**
     * A file as it lies in the export folder. Two deliveries of the same content are two arrivals, unless the first has
     * never left the folder.
     *
     * @param fileName name in the export folder
     * @param sha256 hash of its bytes
     * @param modified when the file was changed last
     */
    record Arrival(ExportKind kind, String fileName, String sha256, Instant modified) {}

    /**
     * What the rows of an export were like as a whole, on the day it was taken: the next one is held against it
     * (docs/operations.md, When an export is refused).
     *
     * @param duplicates rows of a case export that repeat an earlier one
     * @param unclear rows of a case export that could not be judged
     * @param outOfScope rows of a case export for which no regulation holds
     * @param unusable caseworkers or teams without an address that can be written to
     */
    record Mix(int duplicates, int unclear, int outOfScope, int unusable) {

        /** Of a file in which there is nothing of all that. */
        public static final Mix NOTHING = new Mix(0, 0, 0, 0);
    }
}
