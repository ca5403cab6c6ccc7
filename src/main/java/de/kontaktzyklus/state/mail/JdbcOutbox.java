package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.audit.AuditBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Mails that wait, and what became of them. */
public final class JdbcOutbox implements Outbox {

    private static final String SUPERSEDED =
            "(superseded_by IS NOT NULL AND state IN ('PLANNED', 'REFUSED', 'UNKNOWN'))";

    private final Jdbi jdbi;
    private final AuditBook book;

    public JdbcOutbox(Jdbi jdbi, AuditBook book) {
        this.jdbi = jdbi;
        this.book = book;
    }

    @Override
    public boolean plan(OutgoingMail mail) {
        return jdbi.inTransaction(handle -> new PlannedMails(handle, book).addAndNote(mail));
    }

    @Override
    public Map<MailState, Integer> totals() {
        Map<MailState, Integer> totals = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            totals.put(state, 0);
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT state, count(*) AS mails FROM mail WHERE NOT %s GROUP BY state""".formatted(SUPERSEDED))
                .map(row -> Map.entry(row.getColumn("state", MailState.class), row.getColumn("mails", Integer.class)))
                .forEach(counted -> totals.put(counted.getKey(), counted.getValue())));
        return totals;
    }

    @Override
    public int superseded() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM mail WHERE " + SUPERSEDED)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<UnsentMail> unsent(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT message_id, day, kind, recipient, state, attempts, reason, next_attempt,
                          part, parts
                        FROM mail WHERE state IN ('PLANNED', 'SENDING', 'REFUSED', 'UNKNOWN') AND NOT %s
                        ORDER BY id LIMIT :limit""".formatted(SUPERSEDED))
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

    private static UnsentMail entry(RowView row) {
        return new UnsentMail(
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("state", MailState.class),
                row.getColumn("attempts", Integer.class),
                row.getColumn("reason", String.class),
                Optional.ofNullable(row.getColumn("next_attempt", Instant.class)),
                MailRows.part(row));
    }
}
