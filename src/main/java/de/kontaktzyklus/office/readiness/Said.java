package de.kontaktzyklus.office.readiness;

import static de.kontaktzyklus.office.readiness.LookState.FAULT;
import static de.kontaktzyklus.office.readiness.LookState.FINE;
import static de.kontaktzyklus.office.readiness.LookState.HINT;

/** What a look can say. The braces number the values of the sentence. */
public enum Said {
    /** {0} first day of the version of the contact policy in force. */
    POLICY_FINE(FINE),
    /** {0} today. */
    POLICY_NOT_IN_FORCE(FAULT),

    /** {0} folder, {1} its file system, {2} how many exports lie in it. */
    EXPORT_FOLDER_FINE(FINE),
    /** {0} folder. */
    EXPORT_FOLDER_MISSING(FAULT),
    /** {0} folder, {1} user. */
    EXPORT_FOLDER_UNREADABLE(FAULT),
    /** {0} folder, {1} number of files, {2} the first of them, {3} the patterns that are expected. */
    EXPORT_FOLDER_STRAYS(HINT),
    /** {0} folder, {1} number of links, {2} the first of them. */
    EXPORT_FOLDER_LINKS(HINT),
    /** {0} file, {1} its day, {2} today. */
    EXPORT_OF_LATER_DAY(HINT),
    /** {0} file, {1} what is wrong with its header, in the language of the office. */
    EXPORT_HEADER(FAULT),

    /** {0} folder, {1} setting. */
    FOLDER_FINE(FINE),
    /** {0} folder, {1} setting. */
    FOLDER_NOT_YET(FINE),
    /** {0} folder, {1} setting. */
    FOLDER_IS_A_FILE(FAULT),
    /** {0} folder, {1} setting, {2} user. */
    FOLDER_NOT_WRITABLE(FAULT),
    /** {0} folder, {1} setting, {2} user, {3} the nearest folder above it that is there. */
    FOLDER_NOT_TO_BE_MADE(FAULT),
    /** {0} folder, {1} setting. */
    FOLDER_WITHOUT_ROOM(FAULT),
    /** {0} folder, {1} setting, {2} the file that is left. */
    FOLDER_KEEPS_FILES(FAULT),
    /** {0} folder, {1} setting, {2} where the share should be. */
    FOLDER_UNMOUNTED(FAULT),
    /** {0} folder, {1} setting, {2} seconds. */
    FOLDER_SILENT(FAULT),

    /** {0} folder on the disk, {1} megabytes that are free, {2} the fewest. */
    SPACE_FINE(FINE),
    /** As before. */
    SPACE_LOW(FAULT),
    /** {0} seconds. */
    SPACE_SILENT(FAULT),

    /** {0} folder. */
    DRIVER_FINE(FINE),
    /** {0} folder. */
    DRIVER_REFUSED(FAULT),
    /** {0} folder; the database is a server, and only backups need the driver. */
    DRIVER_REFUSED_FOR_BACKUPS(HINT),

    /** {0} product and version, {1} place. */
    DATABASE_FINE(FINE),
    /** {0} place. */
    DATABASE_NOT_YET(FINE),
    /** {0} product and version, {1} place: the server is there, the tables are not. */
    DATABASE_WITHOUT_TABLES(FINE),
    /** {0} place: no database, but exports that were taken. */
    DATABASE_LOST(FAULT),
    /** {0} product and version, {1} place. */
    DATABASE_OLDER(HINT),
    /** {0} product and version, {1} place. */
    DATABASE_OTHER(FAULT),
    /** {0} place, {1} what the server or its driver says. */
    DATABASE_NO_ANSWER(FAULT),
    /** {0} place, {1} seconds. */
    DATABASE_SILENT(FAULT),
    /** {0} place, {1} user, {2} what the server says. */
    DATABASE_LOGIN(FAULT),
    /** {0} place, {1} what the server says. */
    DATABASE_UNKNOWN(FAULT),
    /** {0} place, {1} what the server says. */
    DATABASE_BUSY(FAULT),
    /** {0} place, {1} what the server or its driver says: nothing of the above. */
    DATABASE_FAILS(FAULT),
    /** {0} folder, {1} why. */
    DATABASE_UNREADABLE(FAULT),
    /** {0} product and version, {1} place. */
    DATABASE_TOO_OLD(FAULT),
    /** {0} product and version, {1} place. */
    DATABASE_READ_ONLY(FAULT),
    /** {0} product and version, {1} place, {2} user. */
    DATABASE_NO_RIGHT(FAULT),

    /** {0} setting, {1} file, {2} whose, {3} days left, {4} last day. */
    CERTIFICATE_FINE(FINE),
    /** As before. */
    CERTIFICATE_SOON_OVER(HINT),
    /** As before. */
    CERTIFICATE_OVER(FAULT),
    /** As before: one of several authorities. */
    CERTIFICATE_OF_ONE_OVER(HINT),
    /** {0} setting, {1} file, {2} whose, {3} first day. */
    CERTIFICATE_NOT_YET(FAULT),

    /** {0} setting of the user, {1} setting of the password. */
    PASSWORD_UNKNOWN(HINT),

    /** {0} address and port. */
    LISTENING_FINE(FINE),
    /** {0} address and port: a program of ours listens there. */
    LISTENING_OURS(FINE),
    /** {0} address and port. */
    LISTENING_TAKEN(FAULT),
    /** {0} address. */
    LISTENING_NOT_HERE(FAULT),

    /** {0} zone of the office, {1} time there, {2} zone of the machine. */
    TIME_ZONE(FINE),
    /** {0} today, {1} the latest day that is known. */
    CLOCK_FINE(FINE),
    /** {0} today: no day is known yet. */
    CLOCK_ALONE(FINE),
    /** {0} today, {1} the latest day that is known, {2} days that are allowed between. */
    CLOCK_DOUBTED(FAULT),

    /** {0} setting, {1} next times, {2} of what: 0 reminders, 1 summaries, 2 deleting. */
    RUNS(FINE),
    /** As before, but none is on an office day. */
    RUNS_ON_NO_OFFICE_DAY(HINT),
    /** {0} setting, {1} cron expression. */
    RUNS_NEVER(FAULT),

    /** {0} user, {1} host, {2} folder, {3} mails in it. */
    MAILBOX_FINE(FINE),
    /** {0} user, {1} host, {2} what the server says. */
    MAILBOX_LOGIN(FAULT),
    /** {0} folder, {1} host. */
    MAILBOX_WITHOUT_FOLDER(FAULT),
    /** {0} host, {1} why. */
    MAILBOX_NO_ANSWER(FAULT),

    /** {0} host. */
    WATCH_FINE(FINE),
    /** {0} host. */
    WATCH_NO_ANSWER(FAULT);

    private final LookState state;

    Said(LookState state) {
        this.state = state;
    }

    public LookState state() {
        return state;
    }
}
