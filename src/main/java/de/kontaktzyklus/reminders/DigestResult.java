package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How a run of the digests ended. */
public sealed interface DigestResult {

    /** What the administrator must know about it. */
    List<Alarm> alarms();

    /** The same with one alarm more. */
    DigestResult and(Alarm alarm);

    /** There was nothing to do. */
    record Skipped(Why why, List<Alarm> alarms) implements DigestResult {

        public Skipped(Why why) {
            this(why, List.of());
        }

        @Override
        public DigestResult and(Alarm alarm) {
            return new Skipped(why, with(alarms, alarm));
        }
    }

    /** Why a run makes nothing. */
    enum Why {
        /** No mail on days the office is closed. */
        OFFICE_CLOSED,
        /** A second run on the same day. */
        ALREADY_MADE,
        /** Another node is making them, or has taken over while this one did not run. */
        OTHER_NODE,
        /** An export that is needed has not been taken yet. */
        NO_EXPORT,
        /** The digests of the next office day are already made: the clock was set back. */
        CLOCK_WENT_BACK,
        /** The clock can hardly be right. */
        CLOCK_IMPLAUSIBLE
    }

    /**
     * The digests of the day.
     *
     * @param totals control totals of the run
     * @param mails finished mails, one for each recipient and kind
     * @param stopped mails the guard has stopped; they are not among {@code mails}
     * @param waited days of the digests that waited for the mail server and are now replaced, one entry for each
     */
    record Made(Totals totals, List<OutgoingMail> mails, int stopped, List<LocalDate> waited, List<Alarm> alarms)
            implements DigestResult {

        @Override
        public DigestResult and(Alarm alarm) {
            return new Made(totals, mails, stopped, waited, with(alarms, alarm));
        }
    }

    /** The control totals do not balance: nothing is sent and nothing is remembered. */
    record Stopped(List<Alarm> alarms) implements DigestResult {

        @Override
        public DigestResult and(Alarm alarm) {
            return new Stopped(with(alarms, alarm));
        }
    }

    private static List<Alarm> with(List<Alarm> alarms, Alarm alarm) {
        return Stream.concat(alarms.stream(), Stream.of(alarm)).toList();
    }
}
