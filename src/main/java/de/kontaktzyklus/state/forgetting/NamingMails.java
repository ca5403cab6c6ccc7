package de.kontaktzyklus.state.forgetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The mails that name a customer: by the list of its overdue cases, or anywhere in its text. */
final class NamingMails {

    private final Handle handle;
    private final String customer;
    private final Predicate<byte[]> names;

    NamingMails(Handle handle, String customer, Predicate<byte[]> names) {
        this.handle = handle;
        this.customer = customer;
        this.names = names;
    }

    /** In the order in which they were planned; one text at a time is in memory. */
    List<Naming> all() {
        List<Naming> found = new ArrayList<>();
        handle.createQuery("""
                        SELECT mail.*, CASE WHEN EXISTS (
                          SELECT 1 FROM mail_customer WHERE mail_id = mail.id AND customer = :customer)
                          THEN 1 ELSE 0 END AS listed
                        FROM mail WHERE length(content) > 0
                          OR id IN (SELECT mail_id FROM mail_customer WHERE customer = :customer)
                        ORDER BY id""")
                .bind("customer", customer)
                .setFetchSize(1)
                .map(this::naming)
                .forEach(mail -> mail.ifPresent(found::add));
        return found;
    }

    private Optional<Naming> naming(RowView row) {
        byte[] content = row.getColumn("content", byte[].class);
        boolean inText = content.length > 0 && names.test(content);
        return Optional.of(inText)
                .filter(named -> named || row.getColumn("listed", Integer.class) == 1)
                .map(named -> new Naming(
                        row.getColumn("id", Long.class),
                        row.getColumn("message_id", String.class),
                        row.getColumn("day", String.class),
                        row.getColumn("kind", String.class),
                        row.getColumn("state", String.class),
                        row.getColumn("recipient", String.class),
                        named,
                        row.getColumn("superseded_by", String.class) != null));
    }

    /** Message-IDs of the mails that are not sent yet, or of which nobody knows whether they were sent. */
    List<String> unsettled() {
        return all().stream()
                .filter(mail -> !mail.isSettled())
                .map(Naming::messageId)
                .toList();
    }

    /** Empties the texts and returns how many. */
    int empty() {
        List<Naming> named = all().stream().filter(Naming::hasText).toList();
        named.forEach(mail -> handle.execute("UPDATE mail SET content = ? WHERE id = ?", new byte[0], mail.id()));
        return named.size();
    }

    /**
     * A mail that names the customer.
     *
     * @param hasText whether its text does, too
     * @param isReplaced whether a later digest replaces it
     */
    record Naming(
            long id,
            String messageId,
            String day,
            String kind,
            String state,
            String recipient,
            boolean hasText,
            boolean isReplaced) {

        boolean isSettled() {
            return switch (state) {
                case "SENT", "REFUSED" -> true;
                case "PLANNED", "UNKNOWN" -> isReplaced;
                default -> false;
            };
        }
    }
}
