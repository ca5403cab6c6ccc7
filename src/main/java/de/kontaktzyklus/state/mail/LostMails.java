package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.delivery.Claims.HeldMail;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.audit.AuditBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Mails whose node no longer sends them, within a transaction. */
final class LostMails {

    private static final String LOST = "state = 'SENDING' AND (lease_until IS NULL OR lease_until <= :leaseBefore)";
    private static final String REASON = "interrupted while sending";

    private final Handle handle;
    private final Instant now;
    private final Instant leaseBefore;
    private final AuditBook book;

    /** @param leaseBefore a lease that ends then, or earlier, is over */
    LostMails(Handle handle, Instant now, Instant leaseBefore, AuditBook book) {
        this.handle = handle;
        this.now = now;
        this.leaseBefore = leaseBefore;
        this.book = book;
    }

    Recovered recover(SendingRules rules) {
        return new Recovered(again(), rules.onceMoreAfter().map(this::onceMore).orElse(0), held());
    }

    /**
     * Before the dot nothing was handed over, so sending again is safe. The first version of the state had neither
     * leases nor dots: nobody can know whether its mails were sent.
     */
    private int again() {
        return of(handle.createUpdate("""
                        UPDATE mail SET state = 'PLANNED', reason = :reason, claimed_by = NULL, lease_until = NULL
                        WHERE %s AND dot_at IS NULL AND lease_until IS NOT NULL""".formatted(LOST))).execute();
    }

    private int onceMore(Duration pause) {
        List<String> mails = of(handle.createQuery("""
                        UPDATE mail SET state = 'PLANNED', reason = :reason, claimed_by = NULL, lease_until = NULL,
                          once_more = 1, next_attempt = :next
                        WHERE %s AND once_more = 0 AND superseded_by IS NULL RETURNING message_id""".formatted(LOST)))
                .bind("next", now.plus(pause))
                .mapTo(String.class)
                .list();
        mails.forEach(mail -> note("ONCE_MORE", mail));
        return mails.size();
    }

    private List<HeldMail> held() {
        List<HeldMail> mails = of(handle.createQuery("""
                        UPDATE mail SET state = 'UNKNOWN', reason = :reason, claimed_by = NULL, lease_until = NULL,
                          settled_at = :now
                        WHERE %s RETURNING message_id, kind""".formatted(LOST)))
                .bind("now", now)
                .map(row ->
                        new HeldMail(row.getColumn("message_id", String.class), row.getColumn("kind", MailKind.class)))
                .list();
        mails.forEach(mail -> note("UNKNOWN", mail.messageId()));
        return mails;
    }

    private void note(String event, String messageId) {
        book.note(handle, event, messageId, Map.of(AuditFacts.REASON, REASON));
    }

    private <S extends SqlStatement<S>> S of(S statement) {
        return statement.bind("reason", REASON).bind("leaseBefore", leaseBefore);
    }
}
