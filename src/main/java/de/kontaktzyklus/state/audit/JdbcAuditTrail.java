package de.kontaktzyklus.state.audit;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.SearchKeys;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The chain in the database. */
public final class JdbcAuditTrail implements AuditTrail {

    private static final int PORTION = 1_000;

    private final Jdbi jdbi;
    private final AuditBook book;

    public JdbcAuditTrail(Jdbi jdbi, AuditBook book) {
        this.jdbi = jdbi;
        this.book = book;
    }

    /**
     * As of one moment: what others enter meanwhile is not in it, nor what they forget. Entries are read in portions,
     * their details one entry at a time: the digests of a day have as many as the office has overdue cases.
     */
    @Override
    public void each(Consumer<Link> look) {
        jdbi.useTransaction(TransactionIsolationLevel.SERIALIZABLE, handle -> {
            long last = AuditBook.last(handle).number();
            long done = Long.MIN_VALUE;
            List<AuditEntry> portion;
            do {
                portion = handle.createQuery("""
                                SELECT * FROM audit_entry WHERE number > :done AND number <= :last
                                ORDER BY number LIMIT :portion""")
                        .bind("done", done)
                        .bind("last", last)
                        .bind("portion", PORTION)
                        .map(JdbcAuditTrail::entry)
                        .list();
                if (!portion.isEmpty()) {
                    portion.forEach(entry -> look.accept(withDetails(handle, entry)));
                    done = portion.get(portion.size() - 1).number();
                }
            } while (!portion.isEmpty());
        });
    }

    private static List<Link> withDetails(Handle handle, List<AuditEntry> portion) {
        return portion.stream().map(entry -> withDetails(handle, entry)).toList();
    }

    private static Link withDetails(Handle handle, AuditEntry entry) {
        return new Link(
                entry,
                handle.createQuery("SELECT * FROM audit_detail WHERE entry = :entry ORDER BY position")
                        .bind("entry", entry.number())
                        .map(JdbcAuditTrail::detail)
                        .list());
    }

    @Override
    public Anchor last() {
        return jdbi.withHandle(AuditBook::last);
    }

    @Override
    public Optional<AuditEntry> first() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM audit_entry ORDER BY number LIMIT 1")
                .map(JdbcAuditTrail::entry)
                .findOne());
    }

    @Override
    public List<Link> of(LocalDate day) {
        return jdbi.inTransaction(handle -> withDetails(
                handle,
                handle.createQuery("SELECT * FROM audit_entry WHERE day = :day ORDER BY number")
                        .bind("day", day)
                        .map(JdbcAuditTrail::entry)
                        .list()));
    }

    @Override
    public List<Link> ofCustomer(String customer) {
        return about("customer", customer);
    }

    @Override
    public List<Link> ofMail(String messageId) {
        return about("mail", messageId);
    }

    /** That the value is not empty stands in it because the index has no other rows: SQLite else reads all details. */
    static String entriesAbout(String column) {
        return """
                SELECT * FROM audit_entry WHERE number IN (
                  SELECT entry FROM audit_detail WHERE %1$s = :value AND %1$s <> '')
                ORDER BY number""".formatted(column);
    }

    private List<Link> about(String column, String value) {
        return jdbi.inTransaction(handle -> {
            List<Link> links = new ArrayList<>();
            List<AuditEntry> entries = handle.createQuery(entriesAbout(column))
                    .bind("value", value)
                    .map(JdbcAuditTrail::entry)
                    .list();
            for (AuditEntry entry : entries) {
                links.add(new Link(
                        entry,
                        handle.createQuery("""
                                        SELECT * FROM audit_detail WHERE entry = :entry AND %s = :value
                                        ORDER BY position""".formatted(column))
                                .bind("entry", entry.number())
                                .bind("value", value)
                                .map(JdbcAuditTrail::detail)
                                .list()));
            }
            return links;
        });
    }

    @Override
    public Optional<Link> last(AuditKind kind) {
        return jdbi.inTransaction(handle -> withDetails(
                        handle,
                        handle.createQuery("SELECT * FROM audit_entry WHERE kind = :kind ORDER BY number DESC LIMIT 1")
                                .bind("kind", kind)
                                .map(JdbcAuditTrail::entry)
                                .list())
                .stream()
                .findFirst());
    }

    @Override
    public int waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM audit_waiting")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void link() {
        if (waiting() > 0) {
            jdbi.useTransaction(book::link);
        }
    }

    @Override
    public void enter(AuditKind kind, Map<String, ?> facts, List<Map<String, ?>> details) {
        jdbi.useTransaction(handle -> book.programDid(handle, kind, facts, details));
    }

    private static AuditEntry entry(RowView row) {
        return new AuditEntry(
                row.getColumn("number", Long.class),
                time(row, "at", Instant::parse, Instant.EPOCH),
                time(row, "day", LocalDate::parse, LocalDate.EPOCH),
                row.getColumn("kind", String.class),
                row.getColumn("actor", String.class),
                row.getColumn("version", String.class),
                row.getColumn("facts", String.class),
                row.getColumn("details", Integer.class),
                row.getColumn("details_hash", String.class),
                row.getColumn("previous", String.class),
                row.getColumn("hash", String.class));
    }

    /** Of a text that is none, another one: the check of the chain says that it was changed, instead of giving up. */
    private static <T> T time(RowView row, String column, Function<String, T> parse, T changed) {
        try {
            return parse.apply(row.getColumn(column, String.class));
        } catch (DateTimeException noTime) {
            return changed;
        }
    }

    private static AuditDetail detail(RowView row) {
        String salt = row.getColumn("salt", String.class);
        return new AuditDetail(
                row.getColumn("position", Integer.class),
                row.getColumn("hash", String.class),
                salt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AuditDetail.Kept(salt, row.getColumn("detail", String.class))),
                new SearchKeys(row.getColumn("customer", String.class), row.getColumn("mail", String.class)),
                row.getColumn("forgotten_by", Long.class));
    }
}
