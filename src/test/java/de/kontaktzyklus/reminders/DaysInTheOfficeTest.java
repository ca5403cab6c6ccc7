package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks days; Monday is 2026-11-23. A talk on 2026-10-13 has its latest day on 2026-11-24. */
class DaysInTheOfficeTest {

    private final AnOffice office = new AnOffice();
    private final WalkedDays days = new WalkedDays(office);

    @Test
    void a_case_is_told_when_it_becomes_overdue_and_then_only_weekly_until_a_talk_ends_the_episode() {
        office.with(ACase.number("1").lastTalk("2026-10-13"));

        assertThat(days.told("2026-11-23")).as("weekly").containsExactly("erika: LAST_DAY 1", "otto: -");
        assertThat(days.told("2026-11-24")).as("the latest day itself").isEmpty();
        assertThat(days.told("2026-11-25")).as("overdue").containsExactly("erika: *OVERDUE 1");
        assertThat(days.told("2026-11-26")).as("told before").isEmpty();
        assertThat(days.told("2026-11-30")).as("weekly").containsExactly("erika: OVERDUE 1", "otto: -");

        office.with(ACase.number("1").lastTalk("2026-12-01"));
        assertThat(days.told("2026-12-02")).as("a talk took place").isEmpty();
        assertThat(days.told("2027-01-13")).as("a new episode").contains("erika: *OVERDUE 1");
    }

    @Test
    void a_second_run_a_closed_day_and_a_holiday_on_monday_make_no_mail() {
        assertThat(days.told("2026-11-23")).containsExactly("erika: -", "otto: -");
        assertThat(days.day("2026-11-23")).isEqualTo(new Skipped(Why.ALREADY_MADE));
        assertThat(days.day("2026-11-28")).as("Saturday").isEqualTo(new Skipped(Why.OFFICE_CLOSED));
        assertThat(days.day("2026-04-06")).as("Easter Monday").isEqualTo(new Skipped(Why.OFFICE_CLOSED));
        assertThat(days.told("2026-04-07")).as("the week's first run").containsExactly("erika: -", "otto: -");
    }

    @Test
    void a_week_of_downtime_is_caught_up_by_one_mail() {
        office.with(
                ACase.number("1").lastTalk("2026-10-13"),
                ACase.number("2").lastTalk("2026-10-15"),
                ACase.number("3").lastTalk("2026-10-16"));
        days.day("2026-11-23");

        assertThat(days.told("2026-12-02")).containsExactly("erika: *OVERDUE 1, *OVERDUE 2, *OVERDUE 3", "otto: -");
    }

    @Test
    void an_appointment_neither_triggers_nor_escalates_until_its_day_has_passed() {
        office.with(ACase.number("1").lastTalk("2026-08-03").appointment("2026-11-25"));

        assertThat(days.told("2026-11-23"))
                .as("listed apart, nothing to the leader")
                .containsExactly("erika: APPOINTMENT_MADE 1", "otto: -");
        Made quiet = (Made) days.day("2026-11-25");
        assertThat(quiet.totals().heldBack()).isEqualTo(Map.of(HeldBack.APPOINTMENT, 1));
        assertThat(days.told("2026-11-26"))
                .as("to the leader only after the office has known it for long")
                .containsExactly("erika: *OVERDUE 1");
    }

    @Test
    void overdue_for_more_than_ten_working_days_is_on_the_weekly_list_and_for_more_than_thirty_told_at_once() {
        office.with(ACase.number("1").lastTalk("2026-10-13"));

        days.day("2026-11-23");
        days.day("2026-11-25");
        assertThat(days.told("2026-12-09"))
                .as("10 AT: Tuesday was off")
                .isNotEmpty()
                .noneMatch(line -> line.contains("lena"));
        assertThat(days.told("2026-12-10")).as("11 AT, but no week begins").isEmpty();
        assertThat(days.told("2026-12-14")).contains("lena [LEADER_DIGEST]: *LONG_OVERDUE 1");
        assertThat(days.told("2026-12-21")).contains("lena [LEADER_DIGEST]: LONG_OVERDUE 1");
        days.day("2027-01-04");
        assertThat(days.told("2027-01-07")).as("30 AT").isEmpty();
        assertThat(days.told("2027-01-08")).as("31 AT").containsExactly("lena [LEADER_DIGEST]: *ESCALATED 1");
        assertThat(days.told("2027-01-11")).contains("lena [LEADER_DIGEST]: ESCALATED 1");
    }

    @Test
    void a_case_that_cannot_be_judged_for_more_than_four_weeks_is_on_the_weekly_list_until_it_can() {
        office.with(
                ACase.number("1").lastTalk("2026-10-20").profile(""),
                ACase.number("2").lastTalk("2026-10-20").profile("F"),
                ACase.number("3").lastTalk("2026-10-20").profile("").of(""),
                ACase.number("4").lastTalk("2026-10-20").profile("").underProtection());
        days.day("2026-10-20");
        office.unreadable("2");
        days.day("2026-10-26");
        assertThat(days.told("2026-11-16")).as("27 days").contains("lena [LEADER_DIGEST]: UNCLEAR 3 NO_CASEWORKER");
        assertThat(days.told("2026-11-19")).as("30 days, but no week begins").isEmpty();
        assertThat(days.told("2026-11-23"))
                .as("34 days, and 28 of the one that could be read until Monday")
                .contains("lena [LEADER_DIGEST]: UNCLEAR 3 NO_CASEWORKER, *LONG_UNCLEAR 1");
        assertThat(days.told("2026-11-24")).isEmpty();
        assertThat(days.told("2026-11-30"))
                .contains("lena [LEADER_DIGEST]: UNCLEAR 3 NO_CASEWORKER, LONG_UNCLEAR 1, *LONG_UNCLEAR 2");

        office.with(ACase.number("1").lastTalk("2026-10-20").profile("F"));
        assertThat(days.told("2026-12-07")).contains("lena [LEADER_DIGEST]: UNCLEAR 3 NO_CASEWORKER, LONG_UNCLEAR 2");
        office.with(ACase.number("1").lastTalk("2026-10-20").profile(""));
        assertThat(days.told("2026-12-14"))
                .as("from the start")
                .contains("lena [LEADER_DIGEST]: UNCLEAR 3 NO_CASEWORKER, LONG_UNCLEAR 2");
    }

    /** As one that has left the list it says more: from what to what. */
    @Test
    void a_case_that_was_overdue_and_cannot_be_judged_stands_once_on_the_weekly_list() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));
        days.day("2026-11-23");
        office.with(ACase.number("1").lastTalk("2026-10-01").profile(""));
        days.day("2026-11-30");
        days.day("2026-12-07");

        assertThat(days.told("2027-01-11")).contains("lena [LEADER_DIGEST]: LEFT 1");
    }

    @Test
    void an_overdue_case_that_falls_to_another_caseworker_is_new_to_that_one() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));
        days.day("2026-11-23");

        office.with(ACase.number("1").lastTalk("2026-10-01").of("otto"));
        assertThat(days.told("2026-11-24")).containsExactly("otto: *OVERDUE 1");
    }

    @Test
    void the_deputy_gets_the_rows_of_an_absent_caseworker_in_one_mail() {
        office.with(
                        ACase.number("1").lastTalk("2026-10-01"),
                        ACase.number("2").lastTalk("2026-10-02").of("otto"))
                .absent("otto", "2026-11-20", "2026-11-27");

        assertThat(days.told("2026-11-23")).containsExactly("erika: *OVERDUE 1, *OVERDUE 2");
        Digest digest = days.digests().get(0);
        assertThat(digest.standsInFor()).containsExactly("Otto Normal");
        assertThat(digest.rows()).extracting(DigestRow::keeper).containsExactly("", "Otto Normal");
        assertThat(digest.tally().checked()).isEqualTo(2);
    }

    @Test
    void a_case_without_anybody_who_acts_goes_to_the_team_leader_at_once_with_the_reason() {
        office.absent("otto", "2026-11-20", "2026-11-27")
                .absent("erika", "2026-11-20", "2026-11-27")
                .caseworker("nora", "Nora Neu", "", "")
                .caseworker("ring", "Rita Ring", "rita@jobcenter.example", "ring")
                .absent("ring", "2026-11-20", "2026-11-27")
                .with(
                        ACase.number("1").lastTalk("2026-10-01").of(""),
                        ACase.number("2").lastTalk("2026-10-01").of("nobody"),
                        ACase.number("3").lastTalk("2026-10-01").of("nora"),
                        ACase.number("4").lastTalk("2026-10-01").of("otto"),
                        ACase.number("5").lastTalk("2026-10-01").of("ring"),
                        ACase.number("6").lastTalk("2026-10-20").of(""));

        String all = "lena [LEADER_DIGEST]: *OVERDUE 1 NO_CASEWORKER, *COMING_UP 6 NO_CASEWORKER, "
                + "*OVERDUE 2 UNKNOWN_CASEWORKER, *OVERDUE 3 NO_ADDRESS, *OVERDUE 4 ABSENT_WITHOUT_DEPUTY, "
                + "*OVERDUE 5 ABSENT_WITHOUT_DEPUTY";
        assertThat(days.told("2026-11-25")).containsExactly(all);
        assertThat(days.told("2026-11-26")).as("told before").isEmpty();
    }

    @Test
    void without_a_team_leader_the_catch_all_address_is_told_and_without_that_the_administrator() {
        office.withoutTeams().with(ACase.number("1").lastTalk("2026-10-01").of(""));
        assertThat(days.told("2026-11-23")).contains("leitung [CATCH_ALL_DIGEST]: *OVERDUE 1 NO_CASEWORKER");

        office.unusable("leitung@jobcenter.example");
        Made made = (Made) days.day("2026-11-24");
        assertThat(made.totals().heldBack()).isEqualTo(Map.of(HeldBack.UNDELIVERABLE, 1));
        assertThat(made.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.CATCH_ALL_UNUSABLE);
    }

    @Test
    void a_protected_case_is_counted_with_its_caseworker_and_listed_to_the_protected_address_only() {
        office.with(ACase.number("1").lastTalk("2026-08-03").underProtection());

        assertThat(days.told("2026-11-23"))
                .containsExactly("erika: -", "otto: -", "schutz [PROTECTED_DIGEST]: *OVERDUE 1");
        assertThat(days.digests().get(0).tally()).isEqualTo(new Tally(1, 1, 0, 1, 1, 0));
        assertThat(office.memory().lastMade(1).get(0).heldBack()).isEqualTo(Map.of(HeldBack.PROTECTED, 1));
    }

    @Test
    void a_first_interview_past_its_target_is_told_once_and_then_becomes_overdue() {
        office.with(ACase.number("1").registered("2026-11-11"));

        assertThat(days.told("2026-11-20")).as("7 AT: the target itself").contains("erika: COMING_UP 1");
        assertThat(days.told("2026-11-23")).contains("erika: *FIRST_INTERVIEWS_AT_RISK 1");
        assertThat(days.told("2026-11-25")).as("10 AT: the limit itself").isEmpty();
        assertThat(days.told("2026-11-26")).containsExactly("erika: *OVERDUE 1");
    }

    @Test
    void an_exception_that_has_ended_is_told_once_even_beyond_the_horizon() {
        office.with(ACase.number("1").lastTalk("2026-11-02").exceptionUntil("2026-11-24"));

        days.day("2026-11-23");
        assertThat(days.told("2026-11-24")).as("its last day").isEmpty();
        assertThat(days.told("2026-11-25")).containsExactly("erika: *EXCEPTION_ENDED 1");
        assertThat(days.told("2026-11-26")).isEmpty();
        assertThat(days.told("2026-11-30"))
                .as("14 December is no longer ahead of the horizon")
                .contains("erika: COMING_UP 1");
    }

    @Test
    void a_case_that_is_overdue_again_after_an_exception_is_news_again() {
        office.with(ACase.number("1").lastTalk("2026-10-06"));
        assertThat(days.told("2026-11-23")).contains("erika: *OVERDUE 1");

        office.with(ACase.number("1").lastTalk("2026-10-06").exceptionUntil("2026-11-27"));
        days.day("2026-11-30");
        days.day("2026-12-07");
        assertThat(days.told("2026-12-14")).as("last day of the time to act").contains("erika: LAST_DAY 1");
        assertThat(days.told("2026-12-15")).containsExactly("erika: *OVERDUE 1");
    }

    @Test
    void open_ended_exceptions_past_their_regular_day_and_unclear_data_are_listed_weekly() {
        office.with(
                ACase.number("1").lastTalk("2026-09-01").exceptionWithoutEnd(),
                ACase.number("2").lastTalk("2026-11-02").profile("?"),
                ACase.number("3").lastTalk("2026-11-02").everyWeeks(9));

        assertThat(days.told("2026-11-23"))
                .containsExactly("erika: EXCEPTIONS_TO_REVIEW 1, UNCLEAR 2, UNCLEAR 3", "otto: -");
    }

    @Test
    void a_vanished_overdue_case_is_listed_to_the_leader_until_it_is_accounted_for() {
        days.day("2026-11-23");
        office.vanished("9", "2026-11-02", "2026-11-24");

        assertThat(days.told("2026-11-24")).containsExactly("lena [LEADER_DIGEST]: *VANISHED 9");
        assertThat(days.told("2026-11-25")).isEmpty();
        assertThat(days.told("2026-11-30")).contains("lena [LEADER_DIGEST]: VANISHED 9");
        office.accountedFor();
        assertThat(days.told("2026-12-07")).containsExactly("erika: -", "otto: -");
    }

    @Test
    void a_vanished_case_under_protection_is_listed_to_the_protected_case_address_only() {
        days.day("2026-11-23");
        office.vanishedUnderProtection("9", "2026-11-02", "2026-11-24");

        assertThat(days.told("2026-11-24")).containsExactly("schutz [PROTECTED_DIGEST]: *VANISHED 9");
    }

    @Test
    void two_caseworkers_with_one_mailbox_get_one_mail() {
        office.caseworker("otto", "Otto Normal", "erika@jobcenter.example", "")
                .with(
                        ACase.number("1").lastTalk("2026-10-01"),
                        ACase.number("2").lastTalk("2026-10-02").of("otto"));

        assertThat(days.told("2026-11-23")).containsExactly("erika: *OVERDUE 1, *OVERDUE 2");
    }

    @Test
    void rows_that_end_in_no_state_stop_the_run_and_nothing_is_remembered() {
        office.with(ACase.number("1").lastTalk("2026-10-01")).losingRows(1);

        Stopped stopped = (Stopped) days.day("2026-11-23");
        assertThat(stopped.alarms())
                .containsExactly(Alarm.of(Alarm.Kind.ROWS_DO_NOT_BALANCE, "", LocalDate.parse("2026-11-23"), 2, 1));
        assertThat(office.memory().isMade(LocalDate.parse("2026-11-23"))).isFalse();
    }

    @Test
    void what_the_guard_stops_is_undeliverable_today_and_new_again_tomorrow() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));

        Made made = (Made) new WalkedDays(office).stoppingAll().day("2026-11-23");
        assertThat(made.mails()).isEmpty();
        assertThat(made.stopped()).isEqualTo(2);
        assertThat(made.totals().heldBack()).isEqualTo(Map.of(HeldBack.UNDELIVERABLE, 1));
        assertThat(days.told("2026-11-24"))
                .as("with the overviews that were stopped")
                .containsExactly("erika: *OVERDUE 1", "otto: -");
    }

    @Test
    void an_overdue_case_in_two_mails_counts_once_and_a_case_without_a_reason_does_not_balance() {
        office.with(ACase.number("1").lastTalk("2026-08-03"));
        assertThat(((Made) days.day("2026-11-23")).totals().told()).isEqualTo(1);

        DigestPlan lost = new DigestPlan(
                LocalDate.parse("2026-11-23"), true, days.digests(), 2, 0, Map.of(), Set.of(), Standing.NONE);
        assertThat(lost.balances()).isFalse();
    }

    @Test
    void a_letter_that_cannot_be_written_stops_no_other() {
        office.caseworker("otto", "Otto Normal", "poison@jobcenter.example", "")
                .with(
                        ACase.number("1").lastTalk("2026-10-01"),
                        ACase.number("2").lastTalk("2026-10-01").of("otto"));

        Made made = (Made) days.day("2026-11-23");
        assertThat(made.mails()).hasSize(1);
        assertThat(made.totals().heldBack()).isEqualTo(Map.of(HeldBack.UNDELIVERABLE, 1));
        assertThat(made.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.RUN_FAILED);
    }

    @Test
    void a_new_profile_puts_nothing_before_the_leader_over_night() {
        office.with(ACase.number("1").lastTalk("2026-09-21").profile("F"));
        days.day("2026-12-07");

        office.with(ACase.number("1").lastTalk("2026-09-21"));
        assertThat(days.told("2026-12-09")).as("overdue since 2 November").containsExactly("erika: *OVERDUE 1");
        assertThat(days.told("2026-12-21")).as("8 AT after it could be known").noneMatch(line -> line.contains("lena"));
        assertThat(days.told("2026-12-28")).contains("lena [LEADER_DIGEST]: *LONG_OVERDUE 1");
    }

    @Test
    void a_row_that_cannot_be_read_stays_where_it_was_until_it_is_mended_or_closed() {
        office.with(ACase.number("1").lastTalk("2026-10-01"), ACase.number("2").lastTalk("2026-11-20"));
        days.day("2026-11-23");

        office.unreadable("1").unreadable("2");
        Made silent = (Made) days.day("2026-11-24");
        assertThat(silent.totals().unread()).isOne();
        assertThat(silent.totals().heldBack()).isEqualTo(Map.of(HeldBack.TOLD_BEFORE, 1));
        assertThat(days.told("2026-11-30"))
                .containsExactly("erika: *OVERDUE 1, UNCLEAR 2", "otto: -", "lena [LEADER_DIGEST]: *LEFT 1");
        office.close("1", "verzogen", LocalDate.parse("2026-12-01"));
        assertThat(days.told("2026-12-07")).containsExactly("erika: UNCLEAR 2", "otto: -");
        office.readable("1").readable("2");
        assertThat(days.told("2026-12-09")).containsExactly("erika: *OVERDUE 1");
    }

    @Test
    void a_telephone_call_over_the_talk_neither_resets_nor_hides_the_clock_and_a_talk_can_be_corrected() {
        office.with(ACase.number("1").lastTalk("2026-10-13"), ACase.number("2").lastTalk("2026-11-20"));
        days.day("2026-11-23");

        office.with(ACase.number("1").phoneCall("2026-11-23"), ACase.number("2").lastTalk("2026-10-13"));
        assertThat(days.told("2026-11-25")).containsExactly("erika: *OVERDUE 1, *OVERDUE 2");
    }

    @Test
    void a_talk_between_two_runs_makes_the_next_time_overdue_new() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));
        days.day("2026-11-23");

        office.with(ACase.number("1").lastTalk("2026-11-24"));
        assertThat(days.told("2027-01-11")).contains("erika: *OVERDUE 1");
    }

    @Test
    void a_departure_in_a_mail_that_did_not_arrive_is_told_again() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));
        days.day("2026-11-23");

        office.with(ACase.number("1").lastTalk("2026-10-01").profile(""));
        office.memory().mailServerIsDown(true);
        days.day("2026-11-30");
        office.memory().mailServerIsDown(false);
        assertThat(days.told("2026-12-01"))
                .containsExactly("erika: *LEFT 1", "otto: -", "lena [LEADER_DIGEST]: *LEFT 1");
        assertThat(days.told("2026-12-07"))
                .containsExactly("erika: UNCLEAR 1", "otto: -", "lena [LEADER_DIGEST]: LEFT 1");
    }

    @Test
    void the_cases_of_a_leader_who_is_absent_go_to_the_catch_all_address() {
        office.caseworker("lena", "Lena Leitung", "Lena@jobcenter.example", "")
                .absent("lena", "2026-11-16", "2026-11-27")
                .with(ACase.number("1").lastTalk("2026-10-01").of(""));

        assertThat(days.told("2026-11-23")).contains("leitung [CATCH_ALL_DIGEST]: *OVERDUE 1 NO_CASEWORKER");
    }

    @Test
    void a_preview_remembers_nothing() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));

        Made preview = (Made) days.preview("2026-11-22");
        assertThat(preview.mails()).hasSize(2);
        assertThat(office.memory().lastMade(9)).isEmpty();
        assertThat(days.told("2026-11-23")).contains("erika: *OVERDUE 1");
    }
}
