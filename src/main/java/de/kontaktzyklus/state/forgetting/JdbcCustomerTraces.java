package de.kontaktzyklus.state.forgetting;

import de.kontaktzyklus.retention.CustomerNumber;
import de.kontaktzyklus.retention.CustomerTraces;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.retention.MailStillNeededException;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.audit.AuditForgetting;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.knowledge.KnowledgeBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/**
 * Looks through all tables that can name a customer: {@link NamingMails} and {@link NamingSummaries} search the texts.
 */
public final class JdbcCustomerTraces implements CustomerTraces {

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Function<byte[], String> readable;
    private final AuditBook book;

    /** @param readable what a person reads in a mail */
    public JdbcCustomerTraces(Jdbi jdbi, Dialect dialect, Function<byte[], String> readable, AuditBook book) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.readable = readable;
        this.book = book;
    }

    @Override
    public List<Trace> find(String customer) {
        return jdbi.inTransaction(handle -> {
            List<Trace> traces = new ArrayList<>();
            mails(handle, customer).all().forEach(mail -> traces.add(trace(mail)));
            for (Table table : Table.values()) {
                traces.addAll(find(handle, table, customer));
            }
            traces.addAll(new NamingSummaries(handle, customer).find());
            new AuditForgetting(handle, book)
                    .naming(customer, new CustomerNumber(customer)::isIn)
                    .forEach(place -> traces.add(trace(place)));
            new KnowledgeBook(handle, book)
                    .naming(customer, new CustomerNumber(customer)::isIn)
                    .forEach((day, text) ->
                            traces.add(new Trace(Kept.DAY_KNOWLEDGE, day.toString(), Map.of("text", text))));
            return traces;
        });
    }

    private NamingMails mails(Handle handle, String customer) {
        return new NamingMails(handle, customer, text -> new CustomerNumber(customer).isIn(readable.apply(text)));
    }

    private static Trace trace(NamingMails.Naming mail) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mail", mail.kind());
        details.put("state", mail.state());
        details.put("recipient", mail.recipient());
        return new Trace(mail.hasText() ? Kept.MAIL_CONTENT : Kept.MAIL, mail.day(), details);
    }

    private static Trace trace(AuditForgetting.Place place) {
        return new Trace(Kept.AUDIT_DETAIL, "", Map.of("entry", place.entry(), "text", place.text()));
    }

    private static List<Trace> find(Handle handle, Table table, String customer) {
        return handle.createQuery("SELECT * FROM " + table.name + " WHERE customer = :customer ORDER BY " + table.order)
                .bind("customer", customer)
                .map(table::trace)
                .list();
    }

    @Override
    public Map<Kept, Integer> erase(String customer, String reason, LocalDate today) {
        return jdbi.inTransaction(handle -> {
            dialect.takeTurns(handle);
            Map<Kept, Integer> counts = new EnumMap<>(Kept.class);
            NamingMails mails = mails(handle, customer);
            List<String> needed = mails.unsettled();
            if (!needed.isEmpty()) {
                throw new MailStillNeededException(needed);
            }
            counts.put(Kept.MAIL_CONTENT, mails.empty());
            counts.put(Kept.MAIL, handle.execute("DELETE FROM mail_customer WHERE customer = ?", customer));
            for (Table table : Table.values()) {
                counts.merge(
                        table.what,
                        handle.execute("DELETE FROM " + table.name + " WHERE customer = ?", customer),
                        Integer::sum);
            }
            counts.put(Kept.SUMMARY, new NamingSummaries(handle, customer).clean());
            counts.put(
                    Kept.AUDIT_DETAIL,
                    new AuditForgetting(handle, book).forget(customer, reason, new CustomerNumber(customer)::isIn));
            KnowledgeBook knowledge = new KnowledgeBook(handle, book);
            counts.put(
                    Kept.DAY_KNOWLEDGE,
                    knowledge.forget(knowledge
                            .naming(customer, new CustomerNumber(customer)::isIn)
                            .keySet()));
            counts.values().removeIf(count -> count == 0);
            counts.forEach((what, count) -> JdbcDeletableState.log(handle, what, count, today));
            handle.execute("INSERT INTO erasure (erased_on, reason) VALUES (?, ?)", today, reason);
            return counts;
        });
    }

    /** Tables with a column for the customer, and what their other columns say. */
    private enum Table {
        KNOWN_CASE(
                "known_case",
                "customer",
                Kept.KNOWN_CASE,
                "",
                Map.ofEntries(
                        Map.entry("caseworker", "caseworker"),
                        Map.entry("team", "team"),
                        Map.entry("profile", "profile"),
                        Map.entry("readOn", "read_on"),
                        Map.entry("judgedOn", "judged_on"),
                        Map.entry("undecidedOn", "undecided_on"),
                        Map.entry("dueUntil", "due_until"),
                        Map.entry("overdueOn", "overdue_on"),
                        Map.entry("talkOn", "talk_on"),
                        Map.entry("vanishedOn", "vanished_on"),
                        Map.entry("closedOn", "closed_on"),
                        Map.entry("underProtection", "under_protection"))),
        DEPARTURE(
                "departure",
                "customer",
                Kept.KNOWN_CASE,
                "left_on",
                Map.of("leftTo", "destination", "dueUntil", "due_until", "talkOn", "talk_on")),
        OVERDUE_STRETCH(
                "overdue_stretch",
                "customer, began_on",
                Kept.KNOWN_CASE,
                "began_on",
                Map.of("caseworker", "caseworker", "team", "team", "talkOn", "talk_on", "endedOn", "ended_on")),
        OVERDUE_CASE(
                "proof_case",
                "customer",
                Kept.KNOWN_CASE,
                "",
                Map.of("overdueWith", "acting", "heldBackBecause", "reason")),
        ANNOUNCEMENT(
                "announcement",
                "announced_on, stage, holder",
                Kept.ANNOUNCEMENT,
                "announced_on",
                Map.of("stage", "stage", "episode", "episode", "holder", "holder", "endedOn", "ended_on")),
        CLOSURE("closure", "id", Kept.CLOSURE, "closed_on", Map.of("reason", "reason")),
        MOVEMENT(
                "movement",
                "id",
                Kept.MOVEMENT,
                "day",
                Map.of("movement", "kind", "team", "team", "before", "value_before", "now", "value_now"));

        private final String name;
        private final String order;
        private final Kept what;
        private final String when;

        @SuppressWarnings("ImmutableEnumChecker") // Map.of does not change
        private final Map<String, String> columns;

        Table(String name, String order, Kept what, String when, Map<String, String> columns) {
            this.name = name;
            this.order = order;
            this.what = what;
            this.when = when;
            this.columns = columns;
        }

        private Trace trace(RowView row) {
            Map<String, Object> details = new LinkedHashMap<>();
            columns.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(column -> Optional.ofNullable(row.getColumn(column.getValue(), String.class))
                            .filter(value -> !value.isEmpty())
                            .ifPresent(value -> details.put(column.getKey(), value)));
            return new Trace(what, when.isEmpty() ? "" : row.getColumn(when, String.class), details);
        }
    }
}
