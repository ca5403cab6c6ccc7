package de.kontaktzyklus.state;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;

/**
 * Mails and their states. Each change names the state it starts from, so that a call that comes too late or twice changes
 * nothing and fails.
 */
final class JdbcOutbox implements Outbox {

    private final Jdbi jdbi;
    private final Dialect dialect;

    JdbcOutbox(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public boolean plan(OutgoingMail mail) {
        return jdbi.inTransaction(handle -> new PlannedMails(handle).add(mail));
    }

    @Override
    public Optional<Claimed> claimNext(Instant now) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        UPDATE mail SET state = 'SENDING', attempts = attempts + 1, next_attempt = NULL, claimed_at = :now
                        WHERE state = 'PLANNED' AND id = (
                          SELECT id FROM mail
                          WHERE state = 'PLANNED' AND (next_attempt IS NULL OR next_attempt <= :now)
                          ORDER BY next_attempt NULLS FIRST, id LIMIT 1 %s)
                        RETURNING *""".formatted(dialect.skipLocked()))
                .bind("now", now)
                .map(row -> new Claimed(mail(handle, row), row.getColumn("attempts", Integer.class)))
                .findOne());
    }

    @Override
    public void accepted(String messageId, Instant at) {
        settle(messageId, MailState.SENT, "", at);
    }

    @Override
    public void refused(String messageId, String reason, Instant at) {
        settle(messageId, MailState.REFUSED, reason, at);
    }

    @Override
    public void unknown(String messageId, String reason, Instant at) {
        settle(messageId, MailState.UNKNOWN, reason, at);
    }

    private void settle(String messageId, MailState state, String reason, Instant at) {
        jdbi.useTransaction(handle -> changeSending(
                handle,
                messageId,
                handle.createUpdate("""
                                UPDATE mail SET state = :state, reason = :reason, settled_at = :at
                                WHERE message_id = :messageId AND state = 'SENDING'""")
                        .bind("state", state)
                        .bind("reason", reason)
                        .bind("at", at)));
    }

    @Override
    public void postpone(String messageId, String reason, Instant nextAttempt) {
        jdbi.useTransaction(handle -> changeSending(
                handle,
                messageId,
                handle.createUpdate("""
                                UPDATE mail SET state = 'PLANNED', reason = :reason, next_attempt = :nextAttempt
                                WHERE message_id = :messageId AND state = 'SENDING'""").bind("reason", reason).bind("nextAttempt", nextAttempt)));
    }

    @Override
    public void giveBack(String messageId, String reason) {
        jdbi.useTransaction(handle ->
                changeSending(handle, messageId, handle.createUpdate("""
                                UPDATE mail SET state = 'PLANNED', reason = :reason, attempts = attempts - 1
                                WHERE message_id = :messageId AND state = 'SENDING'""").bind("reason", reason)));
    }

    private static void changeSending(Handle handle, String messageId, Update change) {
        if (change.bind("messageId", messageId).execute() == 0) {
            String found = handle.createQuery("SELECT state FROM mail WHERE message_id = :messageId")
                    .bind("messageId", messageId)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("not planned");
            throw new IllegalStateException("Mail " + messageId + " is " + found + ", not SENDING");
        }
    }

    @Override
    public int recover(Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE mail SET state = 'UNKNOWN', reason = 'interrupted while sending', settled_at = :at
                        WHERE state = 'SENDING'""").bind("at", at).execute());
    }

    @Override
    public Map<MailState, Integer> totals() {
        Map<MailState, Integer> totals = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            totals.put(state, 0);
        }
        jdbi.useHandle(handle -> handle.createQuery("SELECT state, count(*) AS mails FROM mail GROUP BY state")
                .map(row -> Map.entry(row.getColumn("state", MailState.class), row.getColumn("mails", Integer.class)))
                .forEach(counted -> totals.put(counted.getKey(), counted.getValue())));
        return totals;
    }

    @Override
    public List<Entry> unsent(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT message_id, day, kind, recipient, state, attempts, reason, next_attempt
                        FROM mail WHERE state IN ('PLANNED', 'SENDING', 'REFUSED', 'UNKNOWN') ORDER BY id LIMIT :limit""")
                .bind("limit", limit)
                .map(JdbcOutbox::entry)
                .list());
    }

    @Override
    public Set<String> customersReached(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT customer FROM mail JOIN mail_customer ON mail_id = id
                        WHERE state = 'SENT' AND day BETWEEN :first AND :last""")
                .bind("first", first)
                .bind("last", last)
                .mapTo(String.class)
                .set());
    }

    private static OutgoingMail mail(Handle handle, RowView row) {
        return new OutgoingMail(
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("subject", String.class),
                row.getColumn("content", byte[].class),
                customers(handle, row.getColumn("id", Long.class)));
    }

    private static Set<String> customers(Handle handle, long id) {
        return handle.createQuery("SELECT customer FROM mail_customer WHERE mail_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .set();
    }

    private static Entry entry(RowView row) {
        return new Entry(
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("state", MailState.class),
                row.getColumn("attempts", Integer.class),
                row.getColumn("reason", String.class),
                Optional.ofNullable(row.getColumn("next_attempt", Instant.class)));
    }
}
