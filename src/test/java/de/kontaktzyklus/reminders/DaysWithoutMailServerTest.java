package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.HeldBack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Digests that do not get through: what they said is not said. Monday is 2026-11-23; cases as in
 * {@link DaysInTheOfficeTest}.
 */
class DaysWithoutMailServerTest {

    private final AnOffice office = new AnOffice();
    private final WalkedDays days = new WalkedDays(office);

    @BeforeEach
    void one_case_becomes_overdue_on_wednesday() {
        office.with(ACase.number("1").lastTalk("2026-10-13"));
    }

    @Test
    void what_waits_is_told_as_new_again_by_the_digest_that_replaces_it() {
        days.day("2026-11-23");
        serverIsDown(true);
        assertThat(days.told("2026-11-25")).containsExactly("erika: *OVERDUE 1");
        assertThat(days.told("2026-11-26")).as("still down").containsExactly("erika: *OVERDUE 1");
        serverIsDown(false);

        assertThat(days.told("2026-11-27")).containsExactly("erika: *OVERDUE 1");
        assertThat(office.memory().waiting())
                .as("nothing stale is left to be sent")
                .isEmpty();
        assertThat(replaces()).containsExactly(LocalDate.parse("2026-11-26"));
        assertThat(days.told("2026-11-30")).as("told").containsExactly("erika: OVERDUE 1", "otto: -");
    }

    @Test
    void the_weekly_digest_comes_later_however_often_it_was_replaced() {
        office.with(ACase.number("2").lastTalk("2026-09-25"));
        days.day("2026-11-06");
        serverIsDown(true);
        days.day("2026-11-23");
        days.day("2026-11-24");
        serverIsDown(false);

        assertThat(days.told("2026-11-26"))
                .as("the sign of life, and the leader's weekly list")
                .containsExactly("erika: *OVERDUE 2, *OVERDUE 1", "otto: -", "lena [LEADER_DIGEST]: *LONG_OVERDUE 2");
        assertThat(days.digests()).allMatch(Digest::weekly);
        assertThat(days.told("2026-11-27")).as("once").isEmpty();
    }

    @Test
    void who_waited_gets_a_digest_even_if_nothing_is_new_any_more() {
        days.day("2026-11-23");
        serverIsDown(true);
        days.day("2026-11-25");
        serverIsDown(false);
        office.with(ACase.number("1").lastTalk("2026-11-25"));

        assertThat(days.told("2026-11-26")).containsExactly("erika: -");
        assertThat(days.digests()).noneMatch(Digest::weekly);
    }

    @Test
    void a_leader_with_nothing_to_read_gets_no_empty_mail_and_the_old_one_is_withdrawn() {
        office.with(ACase.number("2").lastTalk("2026-10-01").of(""));
        serverIsDown(true);
        days.day("2026-11-23");
        serverIsDown(false);
        office.with(ACase.number("2").lastTalk("2026-11-23").of(""));

        assertThat(days.told("2026-11-24")).containsExactly("erika: LAST_DAY 1", "otto: -");
        assertThat(office.memory().waiting()).isEmpty();
    }

    @Test
    void what_was_said_to_somebody_who_has_left_is_said_to_the_person_who_acts_now() {
        days.day("2026-11-23");
        serverIsDown(true);
        assertThat(days.told("2026-11-25")).containsExactly("erika: *OVERDUE 1");
        serverIsDown(false);
        office.absent("erika", "2026-11-26", "2026-12-04");

        assertThat(days.told("2026-11-26"))
                .as("erika has no deputy")
                .containsExactly("lena [LEADER_DIGEST]: *OVERDUE 1 ABSENT_WITHOUT_DEPUTY");
        assertThat(office.memory().waiting()).as("erika's is withdrawn").isEmpty();
    }

    @Test
    void friday_s_digest_is_replaced_after_weekend_and_holiday() {
        days.day("2026-03-30");
        office.without("1").with(ACase.number("3").lastTalk("2026-02-19"));
        serverIsDown(true);
        assertThat(days.told("2026-04-03")).containsExactly("erika: *OVERDUE 3");
        serverIsDown(false);
        assertThat(days.day("2026-04-06")).isEqualTo(new Skipped(Why.OFFICE_CLOSED));

        assertThat(days.told("2026-04-07")).containsExactly("erika: *OVERDUE 3", "otto: -");
        assertThat(office.memory().waiting()).isEmpty();
    }

    @Test
    void a_run_is_planned_again_if_a_mail_left_during_the_planning() {
        days.day("2026-11-23");
        serverIsDown(true);
        days.day("2026-11-25");
        office.memory().waitingLeavesAtRecording(1);

        assertThat(days.day("2026-11-26")).isInstanceOf(Made.class);
        assertThat(office.memory().lastMade(1).get(0).heldBack())
                .as("told by the mail that has left")
                .containsEntry(HeldBack.TOLD_BEFORE, 1);
    }

    @Test
    void a_run_whose_mails_never_keep_still_fails_and_is_not_recorded() {
        office.memory().waitingLeavesAtRecording(3);

        assertThatThrownBy(() -> days.day("2026-11-23")).isInstanceOf(IllegalStateException.class);
        assertThat(office.memory().isMade(LocalDate.parse("2026-11-23"))).isFalse();
    }

    @Test
    void the_run_says_how_many_digests_waited() {
        serverIsDown(true);
        days.day("2026-11-23");

        Made made = (Made) days.day("2026-11-24");
        assertThat(made.waited()).containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"));
        assertThat(made.totals().told() + sum(made)).isEqualTo(made.totals().overdue());
    }

    @Test
    void a_clock_set_back_by_a_day_makes_nothing_stale_and_one_that_was_ahead_for_long_leaves_no_day_out() {
        days.day("2026-11-23");
        days.day("2026-11-25");
        assertThat(days.day("2026-11-24"))
                .isEqualTo(new Skipped(Why.CLOCK_WENT_BACK, List.of(clockWentBack("2026-11-24", "2026-11-25"))));

        days.day("2026-12-02");
        DigestResult afterwards = days.day("2026-11-26");
        assertThat(afterwards).isInstanceOf(Made.class);
        assertThat(afterwards.alarms()).containsExactly(clockWentBack("2026-11-26", "2026-12-02"));
        assertThat(days.told("2026-11-30"))
                .as("the week's overview in its week")
                .hasSize(2);
        assertThat(days.day("2026-12-01")).as("the day before").isInstanceOf(Made.class);
        assertThat(days.day("2026-12-02")).as("not a second time").isEqualTo(new Skipped(Why.ALREADY_MADE));
        assertThat(days.day("2026-12-03").alarms()).isEmpty();
    }

    private static Alarm clockWentBack(String day, String later) {
        LocalDate today = LocalDate.parse(day);
        return Alarm.of(Alarm.Kind.CLOCK_WENT_BACK, "", today, today, LocalDate.parse(later));
    }

    private static int sum(Made made) {
        return made.totals().heldBack().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<LocalDate> replaces() {
        return days.digests().stream()
                .flatMap(digest -> digest.replaces().stream())
                .toList();
    }

    private void serverIsDown(boolean down) {
        office.memory().mailServerIsDown(down);
    }
}
