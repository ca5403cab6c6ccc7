package de.kontaktzyklus.state.backup;

/** The file is no backup, or it has changed since it was written. Nothing was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedBackupException(String problem) {
        super("The file " + problem + "; nothing was restored");
    }
}
