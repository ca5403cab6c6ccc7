package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.util.List;

/** How a run of the digests ended. */
public sealed interface DigestResult {

    /** What the administrator must know of it. */
    List<Alarm> alarms();

    /** Nothing was to be done. */
    record Skipped(Why why) implements DigestResult {
        @Override
        public List<Alarm> alarms() {
            return List.of();
        }
    }

    /** Why a run makes nothing. */
    enum Why {
        /** No mail on days the office is closed. */
        OFFICE_CLOSED,
        /** A second run on the same day. */
        ALREADY_MADE,
        /** Another node is making them, or has taken over while this one stood still. */
        OTHER_NODE,
        /** An export that is needed has not been taken yet. */
        NO_EXPORT
    }

    /**
     * The digests of the day.
     *
     * @param totals control totals of the run
     * @param mails finished mails, one for each recipient and kind
     * @param stopped mails the guard has stopped; they are not among {@code mails}
     */
    record Made(Totals totals, List<OutgoingMail> mails, int stopped, List<Alarm> alarms) implements DigestResult {}

    /** The control totals do not balance: nothing is sent and nothing is remembered. */
    record Stopped(List<Alarm> alarms) implements DigestResult {}
}
