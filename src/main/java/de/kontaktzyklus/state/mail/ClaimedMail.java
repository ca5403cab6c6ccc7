package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.delivery.MailState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * One claimed mail within a transaction: what becomes of it. Nothing changes if another has claimed it since. A change
 * that is already there counts as done: it is made again if its answer was lost.
 */
final class ClaimedMail {

    private static final String SENDING = "state = 'SENDING'";

    /** An answer of the mail server counts even if the mail became UNKNOWN meanwhile because the lease ran out. */
    private static final String SENDING_OR_UNKNOWN =
            "(state = 'SENDING' OR (dot_at IS NOT NULL AND state IN ('UNKNOWN', 'PLANNED')))";

    /** One that is held waits with the fence of its claim: nobody has claimed it since. */
    private static final String SENDING_OR_HELD =
            "(state = 'PLANNED' AND superseded_by IS NULL OR " + SENDING_OR_UNKNOWN + ")";

    /** A call that is made again because its answer was lost must not count twice: a held one has other words. */
    private static final String HELD_OR_ON_ITS_WAY =
            "(state = 'PLANNED' AND superseded_by IS NULL AND reason <> :reason OR " + SENDING_OR_UNKNOWN + ")";

    private final Handle handle;
    private final Claim claim;

    private ClaimedMail(Handle handle, Claim claim) {
        this.handle = handle;
        this.claim = claim;
    }

    static ClaimedMail of(Handle handle, Claim claim) {
        return new ClaimedMail(handle, claim);
    }

    /** False if it was in that state before. */
    boolean settle(MailState state, String reason, Instant now) {
        Update change = change("state = :state, settled_at = :now, next_attempt = NULL", SENDING_OR_UNKNOWN, reason)
                .bind("state", state)
                .bind("now", now);
        return happens(change, Set.of(state));
    }

    /** False if it was refused before. The attempt of a mail that was held counts now. */
    boolean refuse(String reason, Instant now) {
        Update change = change("""
                        state = 'REFUSED', settled_at = :now, next_attempt = NULL,
                        attempts = CASE WHEN state = 'PLANNED' AND dot_at IS NULL THEN attempts + 1 ELSE attempts END
                        """, SENDING_OR_HELD, reason).bind("now", now);
        return happens(change, Set.of(MailState.REFUSED));
    }

    void holdUntil(String reason, Instant next) {
        Update change = change("""
                        state = 'PLANNED', settled_at = NULL, dot_at = NULL, next_attempt = :next,
                        attempts = attempts - 1, first_attempt = CASE WHEN attempts > 1 THEN first_attempt END
                        """, SENDING_OR_UNKNOWN, reason).bind("next", next);
        happens(change, Set.of(MailState.PLANNED));
    }

    /** The attempt of a mail that was held counts now. */
    void planAgain(String reason, Instant now, Instant next) {
        Update change = change("""
                        state = 'PLANNED', settled_at = NULL, dot_at = NULL, next_attempt = :next,
                        attempts = CASE WHEN state = 'PLANNED' AND dot_at IS NULL THEN attempts + 1 ELSE attempts END,
                        first_attempt = coalesce(first_attempt, :now)
                        """, HELD_OR_ON_ITS_WAY, reason).bind("now", now).bind("next", next);
        happens(change, Set.of(MailState.PLANNED));
    }

    /** @param behind the time that makes it the last of the waiting mails; null: it keeps its place */
    void giveBack(String reason, @Nullable Instant behind) {
        Update change = change("""
                        state = 'PLANNED', dot_at = NULL, next_attempt = :next, attempts = attempts - 1,
                        first_attempt = CASE WHEN attempts > 1 THEN first_attempt END""", SENDING, reason);
        change.bind("next", Optional.ofNullable(behind));
        happens(change, Set.of(MailState.PLANNED));
    }

    /** False if it was already planned once more, or if a later digest replaces it. */
    boolean planOnceMore(String reason, Instant next) {
        return change(
                                "state = 'PLANNED', once_more = 1, next_attempt = :next",
                                SENDING + " AND once_more = 0 AND superseded_by IS NULL",
                                reason)
                        .bind("next", next)
                        .execute()
                > 0;
    }

    /** False if it was planned once more before. */
    boolean hold(String reason, Instant now) {
        Update change =
                change("state = 'UNKNOWN', settled_at = :now", SENDING, reason).bind("now", now);
        return happens(change, Set.of(MailState.UNKNOWN, MailState.PLANNED)) || state() == MailState.UNKNOWN;
    }

    private Update change(String values, String from, String reason) {
        return handle.createUpdate("""
                        UPDATE mail SET %s, reason = :reason, claimed_by = NULL, lease_until = NULL
                        WHERE message_id = :messageId AND fence = :fence AND %s""".formatted(values, from))
                .bind("reason", reason)
                .bindMethods(claim);
    }

    private boolean happens(Update change, Set<MailState> orElse) {
        boolean changed = change.execute() > 0;
        if (!changed && !(isOurs() && orElse.contains(state()))) {
            throw new LostClaimException(
                    "Mail " + claim.messageId() + " is not sent by claim " + claim.fence() + " any more: " + found());
        }
        return changed;
    }

    private boolean isOurs() {
        return row("fence", Long.class).filter(fence -> fence == claim.fence()).isPresent();
    }

    private MailState state() {
        return row("state", MailState.class).orElseThrow();
    }

    /** In words, for a log. */
    String found() {
        return row("state", MailState.class)
                .map(state -> "it is " + state + " of claim "
                        + row("fence", Long.class).orElseThrow())
                .orElse("it was never planned");
    }

    private <T> Optional<T> row(String column, Class<T> type) {
        return handle.createQuery("SELECT " + column + " FROM mail WHERE message_id = :messageId")
                .bindMethods(claim)
                .mapTo(type)
                .findOne();
    }
}
