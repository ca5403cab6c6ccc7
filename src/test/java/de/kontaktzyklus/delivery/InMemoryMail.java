package de.kontaktzyklus.delivery;

import java.time.Instant;
import java.util.Optional;

/** A mail of the {@link InMemoryOutbox} and what has become of it so far; its outbox guards it. */
final class InMemoryMail {

    final OutgoingMail mail;
    MailState state = MailState.PLANNED;
    int attempts;
    long fence;
    String reason = "";
    boolean dotLeft;
    boolean onceMore;
    Instant leaseUntil = Instant.MIN;
    Optional<Instant> firstAttempt = Optional.empty();
    Optional<Instant> nextAttempt = Optional.empty();
    Instant until = Instant.MAX;
    private Optional<String> supersededBy = Optional.empty();

    InMemoryMail(OutgoingMail mail) {
        this.mail = mail;
    }

    InMemoryMail supersededBy(String later) {
        supersededBy = Optional.of(later);
        return this;
    }

    /** One that was sent, or is being sent, cannot be replaced any more. */
    boolean isSuperseded() {
        return isReplaced() && state != MailState.SENT && state != MailState.SENDING;
    }

    Climbs.Step step() {
        return new Climbs.Step(mail.messageId(), mail.forwards(), mail.holders(), state, supersededBy);
    }

    boolean isReplaced() {
        return supersededBy.isPresent();
    }

    boolean isTimeAt(Instant now) {
        return state == MailState.PLANNED
                && !isReplaced()
                && now.isBefore(until)
                && nextAttempt.filter(next -> next.isAfter(now)).isEmpty();
    }

    void become(MailState next, String why, Optional<Instant> again) {
        state = next;
        reason = why;
        nextAttempt = again;
    }

    Outbox.UnsentMail entry() {
        return new Outbox.UnsentMail(
                mail.messageId(),
                mail.day(),
                mail.kind(),
                mail.recipient(),
                state,
                attempts,
                reason,
                nextAttempt,
                mail.part());
    }
}
