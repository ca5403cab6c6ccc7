package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.ReturnedMail;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.DatabaseTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What came back, in the database. */
public final class JdbcBounces implements Bounces {

    /** A line that broke after the dot tells nothing; that a mail came back does. */
    private static final String DELIVERED =
            "state IN ('SENT', 'UNKNOWN') AND superseded_by IS NULL AND length(content) > 0";

    private final Jdbi jdbi;
    private final DatabaseTime time;
    private final AuditBook book;

    public JdbcBounces(Jdbi jdbi, DatabaseTime time, AuditBook book) {
        this.jdbi = jdbi;
        this.time = time;
        this.book = book;
    }

    @Override
    public boolean isOurs(ReturnedMail returned) {
        return jdbi.withHandle(handle -> meant(handle, returned).isPresent());
    }

    private static boolean isKept(Handle handle, String messageId) {
        return number(handle, "SELECT count(*) FROM mail WHERE message_id = ?", messageId) > 0;
    }

    @Override
    public boolean isBeingSent(ReturnedMail returned) {
        return jdbi.withHandle(handle -> meant(handle, returned)
                .filter(id ->
                        number(handle, "SELECT count(*) FROM mail WHERE state = 'SENDING' AND message_id = ?", id) > 0)
                .isPresent());
    }

    @Override
    public boolean isCounted(String key) {
        return jdbi.withHandle(handle -> number(handle, "SELECT count(*) FROM bounce WHERE mail_key = ?", key) > 0);
    }

    private static int number(Handle handle, String query, String value) {
        return handle.createQuery(query).bind(0, value).mapTo(Integer.class).one();
    }

    private static Optional<String> meant(Handle handle, ReturnedMail returned) {
        return returned.messageIds().stream().filter(id -> isKept(handle, id)).findFirst();
    }

    @Override
    public Optional<OutgoingMail> undelivered(ReturnedMail returned) {
        return jdbi.withHandle(handle -> meant(handle, returned)
                .flatMap(id -> handle.createQuery("SELECT * FROM mail WHERE message_id = :id AND " + DELIVERED)
                        .bind("id", id)
                        .map(row -> MailRows.mail(handle, row))
                        .findOne()));
    }

    @Override
    public void count(ReturnedMail returned, Counted as, LocalDate day) {
        jdbi.useTransaction(handle -> enter(handle, returned, as, day));
    }

    private static boolean enter(Handle handle, ReturnedMail returned, Counted as, LocalDate day) {
        return handle.createUpdate("""
                                INSERT INTO bounce (mail_key, day, counted) VALUES (:key, :day, :counted)
                                ON CONFLICT (mail_key) DO NOTHING""")
                        .bind("key", returned.key())
                        .bind("day", day)
                        .bind("counted", as)
                        .execute()
                > 0;
    }

    /** With a new fence: a late answer to the attempt that was accepted must not undo it. */
    @Override
    public boolean refused(
            ReturnedMail returned, OutgoingMail mail, LocalDate day, Instant until, List<OutgoingMail> passedOn) {
        return jdbi.inTransaction(handle -> {
            if (!enter(handle, returned, Counted.REFUSED, day)) {
                return false;
            }
            boolean changed = handle.createUpdate("""
                                    UPDATE mail SET state = 'REFUSED', reason = :reason, settled_at = :now,
                                      send_until = CASE WHEN send_until IS NULL THEN NULL ELSE :until END,
                                      fence = fence + 1
                                    WHERE message_id = :messageId AND %s""".formatted(DELIVERED))
                            .bind("reason", returned.reason())
                            .bind("now", time.now(handle))
                            .bind("until", until)
                            .bind("messageId", mail.messageId())
                            .execute()
                    > 0;
            if (changed) {
                book.note(handle, "RETURNED", mail.messageId(), Map.of(AuditFacts.REASON, returned.reason()));
                passedOn.forEach(new PlannedMails(handle, book)::addNote);
            } else {
                handle.execute("UPDATE bounce SET counted = ? WHERE mail_key = ?", Counted.TOO_LATE, returned.key());
            }
            return changed;
        });
    }

    @Override
    public Map<Counted, Integer> counts(LocalDate since) {
        Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT counted, count(*) AS mails FROM bounce WHERE day >= :since GROUP BY counted""")
                .bind("since", since)
                .map(row -> Map.entry(row.getColumn("counted", Counted.class), row.getColumn("mails", Integer.class)))
                .forEach(counted -> counts.put(counted.getKey(), counted.getValue())));
        return counts;
    }

    @Override
    public void looked(String mailbox, Instant at, boolean read) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        INSERT INTO mailbox_watch (mailbox, watched_since, read_at)
                        VALUES (:mailbox, :at, CASE WHEN :read = 1 THEN :at END)
                        ON CONFLICT (mailbox) DO UPDATE SET
                          read_at = coalesce(excluded.read_at, mailbox_watch.read_at)""")
                .bind("mailbox", mailbox)
                .bind("at", at)
                .bind("read", read ? 1 : 0)
                .execute());
    }

    @Override
    public Optional<Watch> watch(String mailbox) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM mailbox_watch WHERE mailbox = :mailbox")
                .bind("mailbox", mailbox)
                .map(row -> new Watch(
                        row.getColumn("watched_since", Instant.class),
                        Optional.ofNullable(row.getColumn("read_at", Instant.class))))
                .findOne());
    }
}
