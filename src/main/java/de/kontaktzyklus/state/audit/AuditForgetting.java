package de.kontaktzyklus.state.audit;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.state.database.Batches;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Forgets details, within a transaction; an entry tells of it, and the chain holds. */
public final class AuditForgetting {

    private final Handle handle;
    private final AuditBook book;

    public AuditForgetting(Handle handle, AuditBook book) {
        this.handle = handle;
        this.book = book;
    }

    /**
     * All details that name a customer.
     *
     * @param names whether a text does
     * @return how many
     */
    public int forget(String customer, String reason, Predicate<String> names) {
        book.link(handle);
        List<Place> found = naming(customer, names);
        long number = book.personDid(
                handle,
                AuditKind.PERSON_FORGOTTEN,
                Map.of(AuditFacts.DETAILS, found.size()),
                Map.of(AuditFacts.REASON, reason));
        Batches.run(handle, """
                UPDATE audit_detail SET salt = '', detail = '', customer = '', mail = '', forgotten_by = ?
                WHERE entry = ? AND position = ?""", found, place -> List.of(number, place.entry(), place.position()));
        return found.size();
    }

    /** Those of which it is the customer, and those in which somebody has written the number. */
    public List<Place> naming(String customer, Predicate<String> names) {
        return handle
                .createQuery("""
                        SELECT entry, position, detail, customer FROM audit_detail
                        WHERE customer = :customer OR detail LIKE :anywhere ORDER BY entry, position""")
                .bind("customer", customer)
                .bind("anywhere", "%" + customer + "%")
                .map(row -> new Place(
                        row.getColumn("entry", Long.class),
                        row.getColumn("position", Integer.class),
                        row.getColumn("detail", String.class),
                        customer.equals(row.getColumn("customer", String.class))))
                .stream()
                .filter(place -> place.isOfCustomer() || names.test(place.text()))
                .toList();
    }

    /**
     * The rows of the details of a portion of the entries of earlier days, but of the last configuration: the next one
     * is compared with it. Takes the end of the chain first, as {@link #forget} does: whoever locks details and then
     * waits for it would wait for one who has it and waits for the details.
     *
     * @param firstKept what is from this day or later stays
     * @return how many details
     */
    public int forgetOld(LocalDate firstKept, int portion) {
        book.takeTurn(handle);
        List<Long> entries = handle.createQuery("""
                        SELECT number FROM audit_entry
                        WHERE day < :firstKept
                          AND EXISTS (SELECT 1 FROM audit_detail WHERE entry = number)
                          AND number <> coalesce(
                            (SELECT max(number) FROM audit_entry WHERE kind = 'CONFIGURATION'), 0)
                        ORDER BY number LIMIT :portion""")
                .bind("firstKept", firstKept)
                .bind("portion", portion)
                .mapTo(Long.class)
                .list();
        int details = 0;
        for (long entry : entries) {
            details += handle.execute("DELETE FROM audit_detail WHERE entry = ?", entry);
        }
        if (details > 0) {
            book.programDid(
                    handle,
                    AuditKind.DETAILS_FORGOTTEN,
                    Map.of(AuditFacts.BEFORE, firstKept, "entries", entries.size(), AuditFacts.DETAILS, details),
                    List.of());
        }
        return details;
    }

    /**
     * Where a detail is, and what it says.
     *
     * @param isOfCustomer whether it is about that customer alone
     */
    public record Place(long entry, int position, String text, boolean isOfCustomer) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Place[" + entry + "/" + position + "]";
        }
    }
}
