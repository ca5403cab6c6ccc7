package de.kontaktzyklus.reminders;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that the administrator must know: what is wrong, or once a week that nothing is wrong. One mail for each
 * kind and subject on a day.
 *
 * @param kind what happened; its text stands in the language bundles, {@code alarm.<KIND>}
 * @param subject what it happened to, such as a file name or a Message-ID; no client data
 * @param day day of the run
 * @param values fill the placeholders of the text in the order the kind names them: whole numbers, days, lists of kinds
 *     of exports, or texts without client data
 * @param points what it is about, line by line, in words; without client data
 * @param ways what to do, in words, where it is not the same for all alarms of the kind
 */
public record Alarm(
        Kind kind, String subject, LocalDate day, List<Object> values, List<String> points, List<String> ways) {

    public Alarm(Kind kind, String subject, LocalDate day, List<Object> values) {
        this(kind, subject, day, values, List.of(), List.of());
    }

    /** The same with lines that are worded already. */
    public Alarm about(List<String> newPoints, List<String> newWays) {
        return new Alarm(kind, subject, day, values, List.copyOf(newPoints), List.copyOf(newWays));
    }

    public static Alarm of(Kind kind, String subject, LocalDate day, Object... values) {
        return new Alarm(kind, subject, day, List.of(values));
    }

    /**
     * Says that something is over.
     *
     * @param words in which it was told
     * @param since day on which it was told first
     */
    public static Alarm over(Kind kind, String subject, AlarmWords words, LocalDate since, LocalDate today) {
        return of(Kind.CAUSE_OVER, kind + " " + subject, today, words.title(), since);
    }

    /** The same alarm on a day on which it was said already that its cause is over. */
    public Alarm again(AlarmWords words) {
        return of(Kind.CAUSE_AGAIN, kind + " " + subject, day, words.title()).about(words.what(), words.todo());
    }

    /** What can be wrong, and what {@link #values} holds for it. */
    public enum Kind {
        /** {0} file name, {1} its kind, {2} report beside the file; points: reasons; ways: what to do. */
        EXPORT_REFUSED(true),
        /**
         * {0} file name, {1} its kind, {2} report beside the file. Nothing is sent until it is settled; the reasons and
         * what to do stand in the alarm {@link #EXPORT_REFUSED} beside it.
         */
        FIRST_EXPORT_REFUSED(true),
        /** {0} file name, {1} rejected rows, {2} rows read, {3} report. */
        ROWS_REJECTED(true),
        /** {0} working days without a new export, {1} date of the export in force, {2} its kind. */
        NO_NEW_EXPORT(true),
        /** {0} kinds of exports that are needed and have never been taken. */
        NO_EXPORT(true),
        /** {0} files, {1} export folder; points: their names. */
        FOLDER_NOT_EMPTIED(true),
        /** {0} files, {1} export folder, {2} name patterns; points: their names. */
        FILES_UNKNOWN(true),
        /** {0} links, {1} export folder; points: their names. */
        LINKS_IN_FOLDER(true),
        /** {0} addresses; points: whose, and why. */
        ADDRESSES_UNUSABLE(true),
        /** {0} pairs of ids; points: which. */
        IDS_ALIKE(true),
        /** {0} absences; points: whose. */
        ABSENCES_REVERSED(true),
        /** {0} rows read, {1} rows accounted for. */
        ROWS_DO_NOT_BALANCE,
        /** {0} overdue cases, {1} told, {2} held back. */
        OVERDUE_DOES_NOT_BALANCE,
        /** {0} Message-ID, {1} what was found. */
        STOPPED_BY_GUARD,
        /** {0} protected overdue cases. */
        PROTECTED_ADDRESS_UNUSABLE(true),
        /** {0} overdue cases that nobody can be told. */
        CATCH_ALL_UNUSABLE(true),
        /** {0} Message-ID, {1} what the mail server said. */
        MAIL_REFUSED,
        /** {0} Message-ID, {1} its bytes, {2} the most that the mail server takes. */
        MAIL_TOO_BIG,
        /** {0} Message-ID, {1} what is known. */
        MAIL_UNKNOWN,
        /** {0} what the mail server said to all mails alike, or why it cannot be asked. */
        SERVER_REFUSES(true),
        /** {0} day on which the mailbox was read last, or tried first, {1} its host. */
        BOUNCES_NOT_READ(true),
        /** {0} mails that wait, {1} run day of the oldest. */
        MAIL_STUCK(true),
        /** {0} day, {1} caseworkers without an accepted overview of the week, {2} overdue cases in no accepted mail. */
        NOT_EVERYBODY_TOLD(true),
        /** {0} today, {1} a later day whose digests are made already. */
        CLOCK_WENT_BACK,
        /** {0} today by the clock, {1} the latest day known, {2} days that may lie between them. */
        CLOCK_IMPLAUSIBLE(true),
        /**
         * {0} export folder, {1} 0 it is missing, 1 cannot be read, 2 cannot be written to, 3 is unmounted, {2}
         * machine.
         */
        EXPORT_FOLDER_UNUSABLE(true),
        /** {0} folder, {1} megabytes free on its disk, {2} megabytes that should be, {3} machine. */
        DISK_LOW(true),
        /** {0} files, {1} configuration folder, {2} machine; points: their names. */
        CONFIGURATION_CHANGED(true),
        /** {0} day, {1} hour of its digests. */
        RUN_MISSED(true),
        /**
         * {0} setting, {1} 0 the command cannot be started, 1 is too slow, 2 fails, 3 the host is not reached, 4
         * refuses, {2} command or host, {3} seconds, exit code or HTTP status, {4} machine.
         */
        ALARM_WAY_FAILS(true),
        /** {0} host of the mail server, {1} day on which its certificate ends, {2} days until then. */
        SERVER_CERTIFICATE_ENDS(true),
        /** {0} file with our own certificate, {1} day on which it ends, {2} days until then, {3} machine. */
        OWN_CERTIFICATE_ENDS(true),
        /** {0} minutes. Told by the other ways alone: no mail can be planned. */
        DATABASE_GONE,
        /** {0} what failed, {1} type of the error. */
        RUN_FAILED,
        /**
         * Nothing is wrong. {0} rows, {1} overdue, {2} told, {3} held back, {4} mails, {5} date of the export, {6} its
         * age in AT, {7} anchor of the audit.
         */
        ALL_WELL,
        /** Something is over. {0} title of its alarm, {1} day of that alarm. */
        CAUSE_OVER,
        /** Something is there again of which it was said today that it is over. {0} title of its alarm; points. */
        CAUSE_AGAIN,
        /** Once a week instead of {@link #ALL_WELL}. {0} open causes, {1} anchor of the audit; points: each of them. */
        STILL_OPEN;

        private final boolean lasts;

        Kind() {
            this(false);
        }

        Kind(boolean lasts) {
            this.lasts = lasts;
        }

        /** Whether it goes on until somebody mends it; else it has happened, and is told each time. */
        public boolean lasts() {
            return lasts;
        }
    }
}
