package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.Standing.Truth;
import de.kontaktzyklus.state.database.Batches;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what a run says, and what of that which was said on other days has ended (decision 27). Whether it was
 * delivered does not matter here: what has ended has ended.
 */
final class Truths {

    private static final String LASTING = Arrays.stream(Stage.values())
            .filter(Stage::lasts)
            .map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", "));

    private final Handle handle;
    private final LocalDate day;

    Truths(Handle handle, LocalDate day) {
        this.handle = handle;
        this.day = day;
    }

    void replace(MadeDigests made) {
        endForRenewed(made.standing());
        made.digests().forEach(this::announce);
        endWhatHoldsNoMore(made.standing());
    }

    private void endForRenewed(Standing standing) {
        Batches.run(
                handle,
                "UPDATE announcement SET ended_on = ? WHERE customer = ? AND ended_on IS NULL AND stage IN (" + LASTING
                        + ")",
                standing.renewed(),
                customer -> List.of(day, customer));
    }

    /** What holds for a time begins with the day on which it was first said to anybody. */
    private void announce(Made digest) {
        Batches.run(
                handle,
                """
                INSERT INTO announcement (customer, stage, episode, holder, announced_on, message_id)
                VALUES (?, ?, coalesce((
                  SELECT min(said.episode) FROM announcement said
                  WHERE said.customer = ? AND said.stage = ?
                    AND said.ended_on IS NULL AND said.stage IN (%s)), ?), ?, ?, ?)
                ON CONFLICT (customer, stage, episode, holder) DO UPDATE SET
                  announced_on = excluded.announced_on, message_id = excluded.message_id,
                  ended_on = NULL""".formatted(LASTING),
                digest.announced(),
                said -> List.of(
                        said.customer(),
                        said.stage(),
                        said.customer(),
                        said.stage(),
                        said.episode(),
                        said.holder(),
                        day,
                        digest.mail().messageId()));
    }

    private void endWhatHoldsNoMore(Standing standing) {
        handle.execute("CREATE TEMPORARY TABLE truth (customer TEXT, stage TEXT, holder TEXT)");
        Batches.run(
                handle,
                "INSERT INTO truth (customer, stage, holder) VALUES (?, ?, ?)",
                standing.truths(),
                truth -> List.of(truth.customer(), truth.stage(), truth.holder()));
        handle.execute("CREATE INDEX truth_by_customer ON truth (customer, stage)");
        handle.createUpdate("""
                        UPDATE announcement SET ended_on = :day
                        WHERE ended_on IS NULL AND announced_on <> :day AND stage IN (%s)
                          AND NOT EXISTS (
                            SELECT 1 FROM truth
                            WHERE truth.customer = announcement.customer AND truth.stage = announcement.stage
                              AND truth.holder IN ('%s', announcement.holder))""".formatted(LASTING, Truth.ANYBODY))
                .bind("day", day)
                .execute();
        handle.execute("DROP TABLE truth");
    }
}
