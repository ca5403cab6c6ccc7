package de.kontaktzyklus.state.backup;

/** The file is no backup, or it has changed since it was written. Nothing was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    DamagedBackupException(Damage damage, String problem) {
        super("The file " + problem + "; nothing was restored");
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }

    /** What is wrong with the file. */
    public enum Damage {
        /** Another kind of file, or one that was cut short. */
        NO_BACKUP,
        /** A backup of a program that writes them otherwise. */
        OTHER_FORMAT,
        /** What is in it is not what was written. */
        CHANGED
    }
}
