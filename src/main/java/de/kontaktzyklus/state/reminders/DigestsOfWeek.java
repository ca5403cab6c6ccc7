package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.delivery.Climbs;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.proof.WeekMail;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The digests of the week of a day, and what became of them. */
final class DigestsOfWeek {

    /** With all states, so that the index by state and day is of use. */
    private static final String OF_WEEK = "mail.state IN ('PLANNED', 'SENDING', 'SENT', 'REFUSED', 'UNKNOWN')"
            + " AND mail.day BETWEEN :monday AND :last AND mail." + UndeliveredDigests.DIGESTS;

    private final Handle handle;
    private final LocalDate monday;
    private final LocalDate last;

    private DigestsOfWeek(Handle handle, LocalDate monday, LocalDate last) {
        this.handle = handle;
        this.monday = monday;
        this.last = last;
    }

    /** From Monday to that day. */
    static DigestsOfWeek until(Handle handle, LocalDate day) {
        return new DigestsOfWeek(handle, mondayOf(day), day);
    }

    /** From Monday to the day before; none on a Monday. */
    static DigestsOfWeek before(Handle handle, LocalDate day) {
        return new DigestsOfWeek(handle, mondayOf(day), day.minusDays(1));
    }

    /** Caseworkers whose overview is with a mail server in all its parts, itself or passed on. */
    Set<String> withOverview() {
        List<WeekMail> mails = mails(Map.of());
        Climbs climbs = new Climbs(mails.stream().map(WeekMail::step).toList());
        return mails.stream()
                .filter(WeekMail::isOverview)
                .collect(Collectors.groupingBy(WeekMail::digest))
                .values()
                .stream()
                .flatMap(parts -> parts.get(0).step().holders().stream()
                        .filter(holder -> parts.stream().allMatch(part -> climbs.isSaid(part.step(), holder))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With the cases among those that have to be told. */
    List<WeekMail> withCases() {
        Map<Long, Set<String>> cases = new HashMap<>();
        handle.createQuery("""
                        SELECT mail_customer.mail_id, mail_customer.customer
                        FROM mail JOIN mail_customer ON mail_customer.mail_id = mail.id
                        JOIN proof_case ON proof_case.customer = mail_customer.customer
                        WHERE %s""".formatted(OF_WEEK))
                .bind("monday", monday)
                .bind("last", last)
                .map(row -> Map.entry(row.getColumn("mail_id", Long.class), row.getColumn("customer", String.class)))
                .forEach(each -> cases.computeIfAbsent(each.getKey(), first -> new HashSet<>())
                        .add(each.getValue()));
        return mails(cases);
    }

    private List<WeekMail> mails(Map<Long, Set<String>> cases) {
        return handle.createQuery("""
                        SELECT id, day, recipient, message_id, forwards, holder, state, superseded_by, kind, weekly
                        FROM mail WHERE %s ORDER BY id""".formatted(OF_WEEK))
                .bind("monday", monday)
                .bind("last", last)
                .map(row -> mail(row, cases))
                .list();
    }

    private static WeekMail mail(RowView row, Map<Long, Set<String>> cases) {
        return new WeekMail(
                String.join(
                        " ",
                        row.getColumn("day", String.class),
                        row.getColumn("kind", String.class),
                        row.getColumn("recipient", String.class)),
                new Climbs.Step(
                        row.getColumn("message_id", String.class),
                        row.getColumn("forwards", String.class),
                        OutgoingMail.holdersIn(row.getColumn("holder", String.class)),
                        row.getColumn("state", MailState.class),
                        Optional.ofNullable(row.getColumn("superseded_by", String.class))),
                row.getColumn("kind", MailKind.class),
                row.getColumn("weekly", Boolean.class),
                cases.getOrDefault(row.getColumn("id", Long.class), Set.of()));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
