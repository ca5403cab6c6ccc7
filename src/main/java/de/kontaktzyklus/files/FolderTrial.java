package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Tries what can be done in a folder with a file of its own: rights alone do not say it, as a disk may be full, and a
 * share may have rules that nobody sees. Nothing is left behind, also when the program is told to stop on the way.
 *
 * @param outcome how far it came
 * @param left the file that could not be removed; of no meaning otherwise
 * @param runsPrograms whether a program could be started from there
 */
public record FolderTrial(Outcome outcome, Path left, boolean runsPrograms) {

    /** More than a disk sets aside for names alone. */
    private static final byte[] CONTENT = new byte[1 << 16];

    /** What can be done there. */
    public enum Outcome {
        /** Files can be written and removed. */
        FINE,
        /** No file can be made. */
        NOT_WRITABLE,
        /** A file can be made, but nothing be written into it: as a rule the disk is full. */
        NO_ROOM,
        /** Files can be written, and not be removed. */
        NOT_REMOVABLE
    }

    /** Tries it in a folder that is there. */
    public static FolderTrial in(Path folder) {
        Path file;
        try {
            file = Files.createTempFile(folder, UnfinishedFile.PREFIX, UnfinishedFile.SUFFIX);
        } catch (IOException refused) {
            return new FolderTrial(isFull(folder) ? Outcome.NO_ROOM : Outcome.NOT_WRITABLE, folder, true);
        }
        // A process that is told to stop runs no more of the lines below.
        file.toFile().deleteOnExit();
        return removed(file, written(file), runsPrograms(file));
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.isWritable(folder) && Device.of(folder).freeBytes() < CONTENT.length;
        } catch (IOException notAsked) {
            return false;
        }
    }

    private static Outcome written(Path file) {
        try {
            Files.write(file, CONTENT);
            return Outcome.FINE;
        } catch (IOException full) {
            return Outcome.NO_ROOM;
        }
    }

    private static FolderTrial removed(Path file, Outcome soFar, boolean runsPrograms) {
        try {
            Files.delete(file);
            return new FolderTrial(soFar, file, runsPrograms);
        } catch (IOException kept) {
            return new FolderTrial(Outcome.NOT_REMOVABLE, file, runsPrograms);
        }
    }

    /** The system refuses the right to start a file where the disk is mounted with noexec. */
    private static boolean runsPrograms(Path file) {
        try {
            if (!Permissions.isPosix(file)) {
                return true;
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            boolean isAllowed = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
            return !isAllowed || Files.isExecutable(file);
        } catch (IOException | UnsupportedOperationException noSuchRights) {
            return true;
        }
    }
}
