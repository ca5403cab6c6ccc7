package de.kontaktzyklus.state.backup;

/** A file is no backup, or not the one that was written. Nothing was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedBackupException(String problem) {
        super("The file " + problem + "; nothing was restored");
    }
}
