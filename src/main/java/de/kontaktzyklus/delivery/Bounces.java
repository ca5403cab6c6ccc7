package de.kontaktzyklus.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mails that came back after the mail server had taken them (decision 36). Port. Each call is one transaction; when it
 * has returned, its result survives a crash, and a second call with the same mail changes nothing.
 */
public interface Bounces {

    /** Whether a mail of ours that is still kept is meant. */
    boolean isOurs(ReturnedMail returned);

    /** Whether the mail meant is being sent: what came back is faster than the answer of the mail server. */
    boolean isBeingSent(ReturnedMail returned);

    /** Whether the mail of a key is counted, and everything that it says is done. */
    boolean isCounted(String key);

    /** Which mail counts as delivered and is not, if its text is still there to be passed on. */
    Optional<OutgoingMail> undelivered(ReturnedMail returned);

    /** Counts it, once. */
    void count(ReturnedMail returned, Counted as, LocalDate day);

    /**
     * The mail becomes REFUSED, whatever the mail server said before, and the returned one is counted.
     *
     * @param until until when those that pass it on may leave, if the mail itself had a last day
     * @param passedOn the mails to those who are told instead; planned in the same transaction
     * @return false if it does not count as delivered any more, or if the returned mail was counted before: then
     *     nothing is planned, and a mail that was sent once more since stays as it is
     */
    boolean refused(
            ReturnedMail returned, OutgoingMail mail, LocalDate day, Instant until, List<OutgoingMail> passedOn);

    /** How many came back since a day, inclusive. */
    Map<Counted, Integer> counts(LocalDate since);

    /** The mailbox could be read, or could not. */
    void looked(String mailbox, Instant at, boolean read);

    /** When it was tried first and read last; empty if it was never tried. */
    Optional<Watch> watch(String mailbox);

    /** What became of a returned mail. */
    enum Counted {
        /** It made a mail REFUSED. */
        REFUSED,
        /** It says that a mail has failed that did not count as delivered any more, or is too old to be passed on. */
        TOO_LATE,
        DELAYED,
        DELIVERED,
        OUT_OF_OFFICE,
        /** It is about no mail of ours that is kept. */
        OF_OTHERS
    }

    /**
     * How it goes with the mailbox.
     *
     * @param since first time it was tried
     * @param read last time it was read
     */
    record Watch(Instant since, Optional<Instant> read) {}
}
