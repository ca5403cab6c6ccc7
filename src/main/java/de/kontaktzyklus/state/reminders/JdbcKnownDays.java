package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.reminders.clock.KnownDays;
import de.kontaktzyklus.state.audit.AuditBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The days on which digests were recorded, in the order of recording, and between them those that were accepted. */
public final class JdbcKnownDays implements KnownDays {

    private final Jdbi jdbi;
    private final AuditBook book;

    public JdbcKnownDays(Jdbi jdbi, AuditBook book) {
        this.jdbi = jdbi;
        this.book = book;
    }

    @Override
    public Optional<LocalDate> last() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT day FROM (
                          SELECT turn, '' AS accepted_at, day FROM digest_run
                          UNION ALL SELECT turn, accepted_at, day FROM accepted_clock) known
                        ORDER BY turn DESC, accepted_at DESC, day DESC LIMIT 1""").mapTo(LocalDate.class).findOne());
    }

    @Override
    public void accept(LocalDate day, Instant now, String reason) {
        Map<String, ?> detail = reason.isEmpty() ? Map.of() : Map.of(AuditFacts.REASON, reason);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO accepted_clock (turn, day, accepted_at)
                            VALUES ((SELECT coalesce(max(turn), 0) FROM digest_run), :day, :now)
                            ON CONFLICT DO NOTHING""").bind("day", day).bind("now", now).execute();
            book.personDid(handle, AuditKind.CLOCK_ACCEPTED, Map.of("day", day), detail);
        });
    }
}
