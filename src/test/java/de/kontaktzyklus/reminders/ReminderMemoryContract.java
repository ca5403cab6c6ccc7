package de.kontaktzyklus.reminders;

import static de.kontaktzyklus.delivery.Mails.digest;
import static de.kontaktzyklus.reminders.Runs.empty;
import static de.kontaktzyklus.reminders.Runs.run;
import static de.kontaktzyklus.reminders.Runs.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.Outbox.Entry;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of reminders keeps to; what it tells the known cases is part of their contract. */
public abstract class ReminderMemoryContract {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final OutgoingMail MAIL = digest(MONDAY, "musterfrau", "100001");
    private static final OutgoingMail ANOTHER_MAIL = digest(MONDAY, "beispiel", "100002");
    private static final Announcement OVERDUE =
            new Announcement("100001", Stage.OVERDUE, LocalDate.of(2026, 8, 3), "V01");

    /** With nothing in it. */
    protected abstract ReminderMemory memory();

    /** Where its mails wait. */
    protected abstract Outbox outbox();

    @Test
    void at_first_nothing_was_said() {
        assertThat(memory().isMade(MONDAY)).isFalse();
        assertThat(memory().lastMadeBefore(MONDAY)).isEmpty();
        assertThat(memory().announced()).isEmpty();
        assertThat(memory().lastMade(10)).isEmpty();
    }

    @Test
    void a_recorded_day_is_made() {
        memory().record(empty(MONDAY));

        assertThat(memory().isMade(MONDAY)).isTrue();
        assertThat(memory().isMade(TUESDAY)).isFalse();
    }

    @Test
    void a_day_is_not_before_itself() {
        memory().record(empty(FRIDAY));
        memory().record(empty(MONDAY));

        assertThat(memory().lastMadeBefore(FRIDAY)).isEmpty();
        assertThat(memory().lastMadeBefore(MONDAY)).contains(FRIDAY);
        assertThat(memory().lastMadeBefore(TUESDAY)).contains(MONDAY);
    }

    @Test
    void recorded_mails_wait_in_the_outbox_in_their_order() {
        memory().record(run(MONDAY, List.of(MAIL, ANOTHER_MAIL), List.of()));

        assertThat(outbox().unsent(10))
                .extracting(Entry::messageId)
                .containsExactly(MAIL.messageId(), ANOTHER_MAIL.messageId());
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 2);
    }

    @Test
    void what_was_announced_is_remembered() {
        memory().record(run(MONDAY, List.of(), List.of(OVERDUE)));

        assertThat(memory().announced()).containsExactly(OVERDUE);
    }

    @Test
    void another_stage_episode_or_holder_is_another_announcement() {
        Announcement escalated = new Announcement("100001", Stage.ESCALATED, OVERDUE.episode(), "V01");
        Announcement nextEpisode = new Announcement("100001", Stage.OVERDUE, MONDAY, "V01");
        Announcement nextHolder = new Announcement("100001", Stage.OVERDUE, OVERDUE.episode(), "V02");

        memory().record(run(MONDAY, List.of(), List.of(OVERDUE, escalated, nextEpisode, nextHolder)));

        assertThat(memory().announced()).containsExactlyInAnyOrder(OVERDUE, escalated, nextEpisode, nextHolder);
    }

    @Test
    void what_is_announced_again_is_remembered_once() {
        memory().record(run(MONDAY, List.of(), List.of(OVERDUE, OVERDUE)));
        memory().record(run(TUESDAY, List.of(), List.of(OVERDUE)));

        assertThat(memory().announced()).containsExactly(OVERDUE);
    }

    @Test
    void a_day_cannot_be_recorded_twice_and_the_second_time_changes_nothing() {
        memory().record(empty(MONDAY));

        assertThatThrownBy(() -> memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The digests of 2026-11-23 were recorded before");
        assertThat(memory().announced()).isEmpty();
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 0);
    }

    @Test
    void a_run_of_which_one_mail_cannot_be_planned_has_not_happened() {
        outbox().plan(MAIL);

        assertThatThrownBy(() -> memory().record(run(MONDAY, List.of(ANOTHER_MAIL, MAIL), List.of(OVERDUE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Mail " + MAIL.messageId() + " was planned before");
        assertThat(memory().isMade(MONDAY)).isFalse();
        assertThat(memory().announced()).isEmpty();
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void control_totals_come_back_newest_first() {
        memory().record(empty(MONDAY));
        memory().record(empty(FRIDAY));
        memory().record(empty(TUESDAY));

        assertThat(memory().lastMade(2)).containsExactly(totals(TUESDAY), totals(MONDAY));
    }
}
