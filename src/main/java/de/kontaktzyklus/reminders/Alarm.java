package de.kontaktzyklus.reminders;

import java.time.LocalDate;
import java.util.List;

/**
 * Something the administrator must know: what is wrong, or once a week that nothing is. One mail for each kind and
 * subject on a day.
 *
 * @param kind what happened; its text stands in the language bundles, {@code alarm.<KIND>}
 * @param subject what it happened to, such as a file name or a Message-ID; no client data
 * @param day day of the run
 * @param values fill the placeholders of the text in the order the kind names them: whole numbers, days, lists of kinds
 *     of exports, or texts without client data
 */
public record Alarm(Kind kind, String subject, LocalDate day, List<Object> values) {

    public static Alarm of(Kind kind, String subject, LocalDate day, Object... values) {
        return new Alarm(kind, subject, day, List.of(values));
    }

    /** What can be wrong, and what {@link #values} holds for it. */
    public enum Kind {
        /** {0} file name, {1} reason, {2} report beside the file. */
        EXPORT_REFUSED,
        /** {0} file name, {1} rejected rows, {2} rows read. */
        ROWS_REJECTED,
        /** {0} working days without a new case export, {1} date of the export in force. */
        NO_NEW_EXPORT,
        /** {0} kinds of exports that are needed and have never been taken. */
        NO_EXPORT,
        /** {0} rows read, {1} rows accounted for. */
        ROWS_DO_NOT_BALANCE,
        /** {0} overdue cases, {1} told, {2} held back. */
        OVERDUE_DOES_NOT_BALANCE,
        /** {0} Message-ID, {1} what was found. */
        STOPPED_BY_GUARD,
        /** {0} protected overdue cases. */
        PROTECTED_ADDRESS_UNUSABLE,
        /** {0} overdue cases that nobody can be told. */
        CATCH_ALL_UNUSABLE,
        /** {0} Message-ID, {1} what the mail server said. */
        MAIL_REFUSED,
        /** {0} Message-ID, {1} what is known. */
        MAIL_UNKNOWN,
        /** {0} what the mail server said to all mails alike. */
        SERVER_REFUSES,
        /** {0} mails that wait, {1} run day of the oldest. */
        MAIL_STUCK,
        /** {0} today, {1} a later day whose digests are made already. */
        CLOCK_WENT_BACK,
        /** {0} what failed, {1} type of the error. */
        RUN_FAILED,
        /**
         * Nothing is wrong. {0} rows, {1} overdue, {2} told, {3} held back, {4} mails, {5} date of the export, {6} its
         * age in AT.
         */
        ALL_WELL
    }
}
