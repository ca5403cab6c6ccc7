package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.DatabaseTime;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/**
 * Mails on their way. Each change names the claim and the state it starts from, so that a change that comes too late
 * finds nothing.
 */
public final class JdbcClaims implements Claims {

    /**
     * First mails that may go at once, then those whose pause is over. The index of the waiting mails has the same
     * order, so nothing is sorted.
     */
    public static final String TURN = "next_attempt NULLS FIRST, id";

    private static final Instant AFTER_ALL_LEASES = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final DatabaseTime time;
    private final DatabaseTime officeTime;
    private final SendingRules rules;
    private final AuditBook book;

    /**
     * @param time of leases and attempts
     * @param officeTime of the day of a digest; a run for another day ({@code --as-of}) has its own
     */
    public JdbcClaims(
            Jdbi jdbi,
            Dialect dialect,
            DatabaseTime time,
            DatabaseTime officeTime,
            SendingRules rules,
            AuditBook book) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.time = time;
        this.officeTime = officeTime;
        this.rules = rules;
        this.book = book;
    }

    @Override
    public Optional<Claimed> next(Set<MailKind> kinds) {
        return jdbi.inTransaction(handle -> {
            Instant now = time.now(handle);
            return handle.createQuery("""
                            UPDATE mail SET state = 'SENDING', attempts = attempts + 1, fence = fence + 1,
                              claimed_by = :node, claimed_at = :now, lease_until = :leaseUntil,
                              first_attempt = coalesce(first_attempt, :now), next_attempt = NULL, dot_at = NULL
                            WHERE state = 'PLANNED' AND id = (
                              SELECT id FROM mail
                              WHERE state = 'PLANNED' AND superseded_by IS NULL AND kind IN (<kinds>)
                                AND (next_attempt IS NULL OR next_attempt <= :now)
                                AND (send_until IS NULL OR send_until > :officeNow)
                              ORDER BY %s LIMIT 1 %s)
                            RETURNING *""".formatted(TURN, dialect.skipLocked()))
                    .bindList("kinds", List.copyOf(kinds))
                    .bind("node", rules.node())
                    .bind("now", now)
                    .bind("officeNow", officeTime.now(handle))
                    .bind("leaseUntil", now.plus(rules.lease()))
                    .map(row -> claimed(handle, row, now))
                    .findOne();
        });
    }

    /** What is called meanwhile on this thread finds the transaction that is open. */
    @Override
    public <T> T together(Supplier<T> calls) {
        return jdbi.inTransaction(handle -> calls.get());
    }

    private static Claimed claimed(Handle handle, RowView row, Instant now) {
        OutgoingMail mail = MailRows.mail(handle, row);
        return new Claimed(
                new Claim(mail.messageId(), row.getColumn("fence", Long.class)),
                mail,
                row.getColumn("attempts", Integer.class),
                Duration.between(row.getColumn("first_attempt", Instant.class), now),
                row.getColumn("reason", String.class));
    }

    @Override
    public void dotLeaving(Claim claim) {
        jdbi.useTransaction(handle -> {
            if (prolong(handle, claim, "dot_at = :now,", "AND dot_at IS NULL AND superseded_by IS NULL") == 0) {
                throw new LostClaimException("The dot of mail " + claim.messageId() + " must not leave: "
                        + ClaimedMail.of(handle, claim).found());
            }
        });
    }

    @Override
    public void renew(Claim claim) {
        jdbi.useTransaction(handle -> prolong(handle, claim, "", ""));
    }

    /** Only while the lease runs: after that another node may take the mail at any moment. */
    private int prolong(Handle handle, Claim claim, String change, String condition) {
        Instant now = time.now(handle);
        return handle.createUpdate("""
                        UPDATE mail SET %s lease_until = :leaseUntil
                        WHERE message_id = :messageId AND fence = :fence AND state = 'SENDING' AND lease_until > :now
                          %s""".formatted(change, condition))
                .bind("leaseUntil", now.plus(rules.lease()))
                .bind("now", now)
                .bindMethods(claim)
                .execute();
    }

    @Override
    public void accepted(Claim claim) {
        jdbi.useTransaction(handle -> {
            if (ClaimedMail.of(handle, claim).settle(MailState.SENT, "", time.now(handle))) {
                book.note(handle, "SENT", claim.messageId(), AuditBook.wording(content(handle, claim)));
            }
        });
    }

    /** As it was handed over: nothing changes it while it is sent. */
    private static byte[] content(Handle handle, Claim claim) {
        return handle.createQuery("SELECT content FROM mail WHERE message_id = :messageId")
                .bindMethods(claim)
                .mapTo(byte[].class)
                .one();
    }

    @Override
    public void hold(Claim claim, String reason, Duration pause) {
        jdbi.useTransaction(handle ->
                ClaimedMail.of(handle, claim).holdUntil(reason, time.now(handle).plus(pause)));
    }

    @Override
    public void refused(Claim claim, String reason, OutgoingMail... passedOn) {
        jdbi.useTransaction(handle -> {
            if (ClaimedMail.of(handle, claim).refuse(reason, time.now(handle))) {
                book.note(handle, "REFUSED", claim.messageId(), Map.of(AuditFacts.REASON, reason));
                Arrays.stream(passedOn).forEach(new PlannedMails(handle, book)::addNote);
            }
        });
    }

    @Override
    public boolean unknown(Claim claim, String reason) {
        return jdbi.inTransaction(handle -> {
            ClaimedMail mail = ClaimedMail.of(handle, claim);
            Instant now = time.now(handle);
            boolean onceMore = rules.onceMoreAfter()
                    .filter(pause -> mail.planOnceMore(reason, now.plus(pause)))
                    .isPresent();
            boolean held = !onceMore && mail.hold(reason, now);
            if (onceMore || held) {
                String event = onceMore ? "ONCE_MORE" : "UNKNOWN";
                book.note(handle, event, claim.messageId(), Map.of(AuditFacts.REASON, reason));
            }
            return held;
        });
    }

    @Override
    public void postpone(Claim claim, String reason, Duration pause) {
        jdbi.useTransaction(handle -> {
            Instant now = time.now(handle);
            ClaimedMail.of(handle, claim).planAgain(reason, now, now.plus(pause));
        });
    }

    @Override
    public void giveBack(Claim claim, String reason) {
        jdbi.useTransaction(handle -> ClaimedMail.of(handle, claim).giveBack(reason, null));
    }

    @Override
    public void giveBackBehind(Claim claim, String reason) {
        jdbi.useTransaction(handle -> ClaimedMail.of(handle, claim).giveBack(reason, time.now(handle)));
    }

    @Override
    public Recovered recover() {
        return recover(false);
    }

    @Override
    public Recovered recoverAtStart() {
        return recover(dialect.isOwnedByOne());
    }

    /** @param everyLeaseIsOver also those that have not run out: whoever had them does not run any more */
    private Recovered recover(boolean everyLeaseIsOver) {
        return jdbi.inTransaction(handle -> {
            Instant now = time.now(handle);
            Instant leaseBefore = everyLeaseIsOver ? AFTER_ALL_LEASES : now;
            return new LostMails(handle, now, leaseBefore, book).recover(rules);
        });
    }
}
