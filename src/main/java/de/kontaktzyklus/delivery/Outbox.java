package de.kontaktzyklus.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mails that wait and what became of them. Port; each call is one transaction, and what it has returned from survives a
 * crash.
 */
public interface Outbox {

    /**
     * Plans a mail by itself, such as an alarm. Digests are planned together with the memory of what they say.
     *
     * @return false if a mail with this Message-ID was planned before; nothing changes then
     */
    boolean plan(OutgoingMail mail);

    /** Takes the oldest mail whose time has come and marks it SENDING; nobody else gets it. */
    Optional<Claimed> claimNext(Instant now);

    /** The mail server has accepted it: SENT. */
    void accepted(String messageId, Instant at);

    /** Refused for good: REFUSED. The reason holds no client data. */
    void refused(String messageId, String reason, Instant at);

    /** The line broke after the mail had left: UNKNOWN. */
    void unknown(String messageId, String reason, Instant at);

    /** Not sent for certain, to be tried again: PLANNED. */
    void postpone(String messageId, String reason, Instant nextAttempt);

    /** The mail server was out of reach, which is not the mail's fault: PLANNED at its old place, and the attempt does not count. */
    void giveBack(String messageId, String reason);

    /**
     * Mails that a crash left in SENDING become UNKNOWN: whether the server has them cannot be told any more. Called once at
     * start, before the first claim.
     *
     * @return how many
     */
    int recover(Instant at);

    /** How many mails there are in each state; every state has an entry. */
    Map<MailState, Integer> totals();

    /** Mails that are not SENT, oldest first, at most the given number. */
    List<Entry> unsent(int limit);

    /** Customers listed in mails of the given run days, both inclusive, that a mail server has accepted. */
    Set<String> customersReached(LocalDate first, LocalDate last);

    /** A mail that was claimed; attempt counts from 1. */
    record Claimed(OutgoingMail mail, int attempt) {}

    /** A line of the status; reason is empty where nothing went wrong yet. */
    record Entry(
            String messageId,
            LocalDate day,
            MailKind kind,
            String recipient,
            MailState state,
            int attempts,
            String reason,
            Optional<Instant> nextAttempt) {}
}
