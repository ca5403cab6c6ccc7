package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each caseworker who can be reached has an overview each week, else gets it today (docs/operations.md, The proof that
 * everybody was told). Monday is 2026-11-23; erika has a case that has been overdue for long.
 */
class OverviewsTest {

    private final AnOffice office = new AnOffice();
    private final WalkedDays days = new WalkedDays(office);

    @BeforeEach
    void a_case_was_told_as_overdue() {
        office.with(ACase.number("1").lastTalk("2026-10-01"));
        days.day("2026-11-16");
    }

    @Test
    void who_is_new_in_the_list_gets_it_on_that_day_and_the_others_nothing_more() {
        days.day("2026-11-23");
        office.caseworker("nora", "Nora Neu", "nora@jobcenter.example", "");

        assertThat(days.told("2026-11-25")).containsExactly("nora: -");
        assertThat(days.digests().get(0).weekly()).isTrue();
        assertThat(days.told("2026-11-26")).isEmpty();
    }

    @Test
    void who_was_away_on_monday_gets_it_on_the_first_day_back_also_if_nothing_is_new() {
        office.absent("erika", "2026-11-23", "2026-11-24");
        assertThat(days.told("2026-11-23"))
                .containsExactly("otto: -", "lena [LEADER_DIGEST]: *OVERDUE 1 ABSENT_WITHOUT_DEPUTY");
        assertThat(days.told("2026-11-24")).isEmpty();

        assertThat(days.told("2026-11-25")).containsExactly("erika: OVERDUE 1");
        assertThat(days.told("2026-11-26")).isEmpty();
    }

    @Test
    void who_had_no_address_on_monday_gets_it_when_there_is_one() {
        office.caseworker("nora", "Nora Neu", "", "");
        assertThat(days.told("2026-11-23")).containsExactly("erika: OVERDUE 1", "otto: -");

        office.caseworker("nora", "Nora Neu", "nora@jobcenter.example", "");
        assertThat(days.told("2026-11-24")).containsExactly("nora: -");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "UNKNOWN", "REFUSED"})
    void who_could_not_be_told_on_monday_gets_it_on_the_day_on_which_it_arrives(MailState fate) {
        office.memory().mailsBecome(fate);
        days.day("2026-11-23");
        days.day("2026-11-24");
        office.memory().mailsBecome(MailState.SENT);

        assertThat(days.told("2026-11-25")).containsExactly("erika: OVERDUE 1", "otto: -");
        assertThat(days.told("2026-11-26")).isEmpty();
    }

    @Test
    void whose_overview_was_stopped_gets_it_on_the_next_day() {
        new WalkedDays(office).stoppingAll().day("2026-11-23");

        assertThat(days.told("2026-11-24")).containsExactly("erika: OVERDUE 1", "otto: -");
    }

    @Test
    void a_week_that_begins_later_or_has_one_office_day_has_its_overview() {
        office.without("1");
        WalkedDays easter = new WalkedDays(new AnOffice());
        easter.day("2026-04-02");
        assertThat(easter.told("2026-04-07")).as("Monday is a holiday").containsExactly("erika: -", "otto: -");

        assertThat(days.told("2026-12-31")).as("the only run of that week").contains("otto: -");
        assertThat(days.told("2027-01-04")).as("the next week").contains("otto: -");
    }

    @Test
    void in_a_mailbox_that_several_share_the_one_who_is_back_gets_it_in_the_mail_for_all() {
        office.caseworker("otto", "Otto Normal", "erika@jobcenter.example", "")
                .absent("otto", "2026-11-23", "2026-11-24");
        assertThat(days.told("2026-11-23")).containsExactly("erika: OVERDUE 1");

        assertThat(days.told("2026-11-25")).containsExactly("erika: OVERDUE 1");
        assertThat(days.digests().get(0).readers()).isEqualTo(List.of("Erika Musterfrau", "Otto Normal"));
        assertThat(days.told("2026-11-26")).isEmpty();
    }
}
