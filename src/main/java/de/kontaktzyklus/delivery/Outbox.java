package de.kontaktzyklus.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mails that wait and what became of them; {@link Claims} is how they are sent. Port; each call is one transaction,
 * and when it has returned, its result survives a crash.
 *
 * <p>A mail is superseded when a later digest says all that it should have said: unless it was sent, it counts in none
 * of the states.
 */
public interface Outbox {

    /**
     * Plans a mail by itself, such as an alarm. Digests are planned together with the memory of what they say.
     *
     * @return false if a mail with this Message-ID was planned before; nothing changes then
     */
    boolean plan(OutgoingMail mail);

    /** How many mails there are in each state, without the superseded ones; every state has an entry. */
    Map<MailState, Integer> totals();

    /** How many mails were not sent because a later digest says everything that they should have said. */
    int superseded();

    /** Mails that are neither SENT nor superseded, oldest first, at most the given number. */
    List<UnsentMail> unsent(int limit);

    /** Customers listed in mails of the given run days, both inclusive, that a mail server has accepted. */
    Set<String> customersReached(LocalDate first, LocalDate last);

    /** A mail that is not sent yet. The reason is empty if nothing went wrong. */
    record UnsentMail(
            String messageId,
            LocalDate day,
            MailKind kind,
            String recipient,
            MailState state,
            int attempts,
            String reason,
            Optional<Instant> nextAttempt,
            MailPart part) {

        /**
         * It waits for a reason, and no attempt of its own counts: that is the mail server's fault. A further attempt
         * may last for minutes and has not succeeded yet.
         */
        public boolean waitsForServer() {
            boolean triesAgain = state == MailState.SENDING && attempts == 1;
            return !reason.isEmpty() && (triesAgain || (state == MailState.PLANNED && attempts == 0));
        }
    }
}
