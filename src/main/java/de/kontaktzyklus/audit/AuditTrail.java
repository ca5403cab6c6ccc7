package de.kontaktzyklus.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The chain as it is kept. Port. Nothing is ever changed in it; details are forgotten elsewhere. What happens is
 * entered by those who keep the fact, in the same transaction.
 */
public interface AuditTrail {

    /** All entries in their order, with their details; nothing is kept in memory. */
    void each(Consumer<Link> look);

    /** The newest; {@link Anchor#BEGIN} without any. */
    Anchor last();

    /** The oldest; what happened before has no entry. */
    Optional<AuditEntry> first();

    /** The entries of a day of the office. */
    List<Link> of(LocalDate day);

    /** The entries with details about a customer, with only these details. */
    List<Link> ofCustomer(String customer);

    /** The entries with details about a mail, likewise. */
    List<Link> ofMail(String messageId);

    /** The newest entry of a kind. */
    Optional<Link> last(AuditKind kind);

    /** How many events of mails are not linked yet; the next entry, or the end of the round of delivery, links them. */
    int waiting();

    /** Links them. */
    void link();

    /** Enters something that has no other record. */
    void enter(AuditKind kind, Map<String, ?> facts, List<Map<String, ?>> details);

    /** An entry with details. */
    record Link(AuditEntry entry, List<AuditDetail> details) {
        public Link {
            details = List.copyOf(details);
        }
    }
}
