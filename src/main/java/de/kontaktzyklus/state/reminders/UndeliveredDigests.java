package de.kontaktzyklus.state.reminders;

import static java.util.Objects.requireNonNull;

import de.kontaktzyklus.delivery.Climbs;
import de.kontaktzyklus.delivery.Climbs.Step;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The digests that may not have arrived, with those that pass them on, and what follows from that. */
final class UndeliveredDigests {

    static final String DIGESTS =
            "kind IN ('CASEWORKER_DIGEST', 'LEADER_DIGEST', 'PROTECTED_DIGEST', 'CATCH_ALL_DIGEST')";

    private final Handle handle;

    UndeliveredDigests(Handle handle) {
        this.handle = handle;
    }

    /** A mail that passes on a refused digest waits in the name of that digest, however often it was passed on. */
    List<WaitingDigest> waiting(LocalDate day) {
        Map<String, Sent> mails = mails();
        Climbs climbs = climbs(mails);
        return mails.values().stream()
                .filter(mail -> !mail.day().equals(day) && mail.isUndelivered(climbs))
                .flatMap(mail -> climbs.origin(mail.step()).stream()
                        .map(root -> requireNonNull(mails.get(root.messageId())).waiting(mail)))
                .toList();
    }

    /**
     * Whether what a mail was to say to a holder is unsaid: neither it nor one that passes it on for that holder is
     * with the mail server or was accepted.
     */
    BiPredicate<String, String> unsaid() {
        Map<String, Sent> mails = mails();
        Climbs climbs = climbs(mails);
        return (messageId, holder) -> Optional.ofNullable(mails.get(messageId))
                .filter(mail -> !climbs.isSaid(mail.step(), holder))
                .isPresent();
    }

    private static Climbs climbs(Map<String, Sent> mails) {
        return new Climbs(mails.values().stream().map(Sent::step).toList());
    }

    /** By Message-ID, in the order of planning: whatever has not arrived, and all that is on the way with it. */
    private Map<String, Sent> mails() {
        return handle.createQuery("""
                        WITH RECURSIVE prior (message_id, forwards) AS (
                          SELECT message_id, forwards FROM mail
                          WHERE state IN ('PLANNED', 'UNKNOWN', 'REFUSED') AND %s
                          UNION
                          SELECT mail.message_id, mail.forwards
                          FROM prior JOIN mail ON mail.message_id = prior.forwards),
                        way (message_id) AS (
                          SELECT message_id FROM prior WHERE forwards = ''
                          UNION
                          SELECT mail.message_id FROM way JOIN mail ON mail.forwards = way.message_id)
                        SELECT mail.message_id, day, kind, recipient, holder, forwards, state, weekly, superseded_by
                        FROM way JOIN mail ON mail.message_id = way.message_id
                        ORDER BY mail.id""".formatted(DIGESTS)).map(Sent::of).stream()
                .collect(Collectors.toMap(
                        mail -> mail.step().messageId(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * Marks them as replaced.
     *
     * @param replaced all waiting mails, by Message-ID, with what replaces each
     * @return whether they are still exactly the waiting ones
     */
    boolean replace(Map<String, String> replaced, LocalDate day) {
        Map<String, MailState> found = new HashMap<>();
        waiting(day).forEach(each -> found.put(each.messageId(), each.state()));
        boolean allWaited = found.keySet().equals(replaced.keySet());
        for (Map.Entry<String, String> each : replaced.entrySet()) {
            MailState state = found.get(each.getKey());
            allWaited = allWaited && state != null && replace(each.getKey(), state, each.getValue());
        }
        return allWaited && waiting(day).isEmpty();
    }

    private boolean replace(String messageId, MailState found, String by) {
        return handle.createUpdate("""
                                UPDATE mail SET superseded_by = :by
                                WHERE message_id = :messageId AND state = :found AND superseded_by IS NULL""")
                        .bind("by", by)
                        .bind("messageId", messageId)
                        .bind("found", found)
                        .execute()
                == 1;
    }

    /** A digest and what became of it. */
    private record Sent(Step step, LocalDate day, MailKind kind, String recipient, boolean weekly) {

        static Sent of(RowView row) {
            Step step = new Step(
                    row.getColumn("message_id", String.class),
                    row.getColumn("forwards", String.class),
                    OutgoingMail.holdersIn(row.getColumn("holder", String.class)),
                    row.getColumn("state", MailState.class),
                    Optional.ofNullable(row.getColumn("superseded_by", String.class)));
            return new Sent(
                    step,
                    row.getColumn("day", LocalDate.class),
                    row.getColumn("kind", MailKind.class),
                    row.getColumn("recipient", String.class),
                    row.getColumn("weekly", Boolean.class));
        }

        boolean isUndelivered(Climbs climbs) {
            boolean open =
                    step.state() == MailState.PLANNED || step.state() == MailState.UNKNOWN || climbs.endsRefused(step);
            return open && step.replacedBy().isEmpty();
        }

        /** As the first on its way. */
        WaitingDigest waiting(Sent mail) {
            return new WaitingDigest(
                    mail.step().messageId(),
                    mail.day(),
                    kind,
                    recipient,
                    weekly,
                    mail.step().state());
        }
    }
}
