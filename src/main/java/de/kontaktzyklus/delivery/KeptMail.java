package de.kontaktzyklus.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail and what has become of it so far.
 *
 * @param number short name, in the order of planning
 * @param attempts those that count
 * @param reason what the mail server said last; empty where nothing went wrong
 * @param firstAttempt begin of the first attempt that counts
 * @param lastAttempt begin of the last attempt
 * @param dotAt when the final dot of the last attempt was about to leave
 * @param settledAt when it was sent, refused, or became unknown
 * @param nextAttempt of a mail that waits; empty: with the next round
 * @param forwards Message-ID of the refused mail that it passes on; empty if it does not
 * @param passedOnBy Message-ID of the mail that passes it on
 * @param supersededBy Message-ID of the later digest that says all this again
 * @param part which part of its digest it is
 */
public record KeptMail(
        long number,
        String messageId,
        LocalDate day,
        MailKind kind,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        String reason,
        Optional<Instant> firstAttempt,
        Optional<Instant> lastAttempt,
        Optional<Instant> dotAt,
        Optional<Instant> settledAt,
        Optional<Instant> nextAttempt,
        String forwards,
        Optional<String> passedOnBy,
        Optional<String> supersededBy,
        MailPart part) {}
