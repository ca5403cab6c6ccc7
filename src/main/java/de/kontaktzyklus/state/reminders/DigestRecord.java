package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Batches;
import de.kontaktzyklus.state.knowledge.KnowledgeBook;
import de.kontaktzyklus.state.mail.PlannedMails;
import de.kontaktzyklus.state.mail.RefusedNotices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Writes down one digest run. The caller's transaction makes it all or nothing. */
final class DigestRecord {

    private final Handle handle;
    private final MadeDigests made;
    private final LocalDate day;
    private final AuditBook book;

    DigestRecord(Handle handle, MadeDigests made, AuditBook book) {
        this.handle = handle;
        this.book = book;
        this.made = made;
        this.day = made.totals().day();
    }

    /**
     * False if the waiting digests of other days have changed since the run was planned; the caller then rolls back.
     */
    boolean write() {
        new ProofRows(handle).close();
        enterInLedger(made.totals());
        if (!new UndeliveredDigests(handle).replace(made.replaced(), day)) {
            return false;
        }
        new RefusedNotices(handle, book).tryAgain();
        heldBack();
        made.digests().forEach(this::plan);
        new Truths(handle, day).replace(made);
        latestDays();
        remembered();
        new OverdueStretches(handle, day).record();
        new ProofRows(handle).begin(made.standing().toBeTold(), day);
        String knowledge = new KnowledgeBook(handle, book).keep(day, made.knowledge(), made.exports());
        new AuditOfDigests(made, book).enter(handle, knowledge);
        return true;
    }

    private void enterInLedger(Totals totals) {
        int entered = handle.createUpdate("""
                        INSERT INTO digest_run (day, weekly, rows_read, overdue, told, unread, turn)
                        VALUES (:day, :weekly, :rowsRead, :overdue, :told, :unread,
                          (SELECT coalesce(max(earlier.turn), 0) + 1 FROM digest_run earlier))
                        ON CONFLICT (day) DO NOTHING""")
                .bind("day", day)
                .bind("weekly", totals.weekly() ? 1 : 0)
                .bind("rowsRead", totals.rowsRead())
                .bind("overdue", totals.overdue())
                .bind("told", totals.told())
                .bind("unread", totals.unread())
                .execute();
        if (entered == 0) {
            throw new IllegalStateException("The digests of " + day + " were recorded before");
        }
    }

    private void heldBack() {
        Batches.run(
                handle,
                "INSERT INTO held_back (day, reason, cases) VALUES (?, ?, ?)",
                made.totals().heldBack().entrySet(),
                held -> List.of(day, held.getKey(), held.getValue()));
    }

    private void plan(Made digest) {
        String messageId = digest.mail().messageId();
        if (!new PlannedMails(handle, book).add(digest.mail())) {
            throw new IllegalStateException("Mail " + messageId + " was planned before");
        }
        handle.createUpdate("""
                        UPDATE mail SET weekly = :weekly, send_until = :until
                        WHERE message_id = :messageId""")
                .bind("weekly", digest.weekly() ? 1 : 0)
                .bind("until", made.until())
                .bind("messageId", messageId)
                .execute();
    }

    /**
     * A vanished case, or one that could not be judged, keeps its latest day; all other cases have only the one of this
     * run. Since when one could not be judged is kept until it can be, or vanishes.
     *
     * <p>Each row is found and changed in the order in which they lie: for all cases of the country, changes here and
     * there in the file would be most of the work.
     */
    private void latestDays() {
        handle.execute("CREATE TEMPORARY TABLE undecided (customer TEXT PRIMARY KEY)");
        Batches.run(handle, "INSERT INTO undecided (customer) VALUES (?)", made.undecided(), List::of);
        handle.execute("""
                UPDATE known_case SET judged_on = ?, due_until = NULL
                WHERE vanished_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM undecided WHERE undecided.customer = known_case.customer)""", day);
        handle.execute("""
                UPDATE known_case SET undecided_on = CASE
                  WHEN EXISTS (SELECT 1 FROM undecided WHERE undecided.customer = known_case.customer)
                  THEN coalesce(undecided_on, ?) END
                WHERE undecided_on IS NOT NULL OR EXISTS (
                  SELECT 1 FROM undecided WHERE undecided.customer = known_case.customer)""", day);
        handle.execute("DROP TABLE undecided");
        Batches.run(
                handle,
                "UPDATE known_case SET due_until = ? WHERE customer = ? AND vanished_on IS NULL",
                inOrder(made.latestDays()),
                latest -> List.of(latest.getValue(), latest.getKey()));
    }

    private void remembered() {
        Batches.run(
                handle,
                "UPDATE known_case SET overdue_on = ? WHERE customer = ?",
                inOrder(made.standing().shownOverdue()),
                shown -> List.of(shown.getValue(), shown.getKey()));
        Batches.run(
                handle,
                "UPDATE known_case SET talk_on = ? WHERE customer = ?",
                inOrder(made.standing().talks()),
                talk -> List.of(talk.getValue(), talk.getKey()));
        Departures.replace(handle, made.standing().departures());
        new CaughtUp(handle).add(made.standing().caughtUp(), day);
    }

    private static List<Map.Entry<String, LocalDate>> inOrder(Map<String, LocalDate> byCustomer) {
        return byCustomer.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
