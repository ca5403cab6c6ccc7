package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Entry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In which order a mail is read, and what counts where (docs/mail-und-auswertung.md, Die Mail). Monday is 2026-11-23.
 */
class ReadingOrderTest {

    private static final String MONDAY = "2026-11-23";

    private final AnOffice office = new AnOffice();
    private final WalkedDays days = new WalkedDays(office);

    @Test
    void each_case_stands_in_one_section_and_new_ones_before_the_known() {
        office.with(
                ACase.number("known").lastTalk("2026-09-01"),
                ACase.number("soon").lastTalk("2026-10-20"),
                ACase.number("kept").lastTalk("2026-09-02").appointment("2026-11-26"),
                ACase.number("review").lastTalk("2026-09-01").exceptionWithoutEnd(),
                ACase.number("unclear").lastTalk("2026-11-02").profile("?"));
        days.day("2026-11-16");
        office.with(
                ACase.number("longest").lastTalk("2026-08-01"),
                ACase.number("today").lastTalk("2026-10-12"),
                ACase.number("tomorrow").lastTalk("2026-10-13"),
                ACase.number("risk").registered("2026-11-11"),
                ACase.number("ended").lastTalk("2026-11-12").exceptionUntil("2026-11-20"));
        days.day(MONDAY);

        assertThat(lines(mailTo("erika")))
                .containsExactly(
                        "LAST_DAY today",
                        "LAST_DAY tomorrow",
                        "NEW longest*",
                        "NEW risk*",
                        "OVERDUE known",
                        "COMING_UP soon",
                        "EXCEPTION_ENDED ended*",
                        "APPOINTMENT_MADE kept",
                        "EXCEPTIONS_TO_REVIEW review",
                        "UNCLEAR unclear");
        assertThat(mailTo("erika").toCallFirst())
                .extracting(DigestRow::customer)
                .containsExactly("today", "tomorrow", "longest", "known", "risk");
    }

    @Test
    void the_longest_overdue_leads_its_section_whatever_is_new() {
        office.with(ACase.number("old").lastTalk("2026-09-01"));
        days.day("2026-11-16");
        office.with(
                ACase.number("young").lastTalk("2026-10-08"),
                ACase.number("older").lastTalk("2026-08-01"));
        days.day(MONDAY);

        assertThat(lines(mailTo("erika"))).containsExactly("NEW older*", "NEW young*", "OVERDUE old");
        assertThat(mailTo("erika").toCallFirst())
                .extracting(DigestRow::customer)
                .containsExactly("older", "old", "young");
    }

    @Test
    void five_are_called_first_and_the_longest_overdue_have_room_among_them() {
        for (int each = 1; each < 7; each++) {
            office.with(ACase.number("last" + each).lastTalk("2026-10-12"));
            office.with(ACase.number("over" + each).lastTalk("2026-09-0" + each));
        }
        days.day(MONDAY);

        assertThat(mailTo("erika").toCallFirst())
                .extracting(DigestRow::customer)
                .containsExactly("last1", "last2", "last3", "over1", "over2");
    }

    @Test
    void the_cases_of_a_colleague_stand_apart() {
        office.with(
                        ACase.number("own").lastTalk("2026-10-01"),
                        ACase.number("his").lastTalk("2026-09-01").of("otto"),
                        ACase.number("his today").lastTalk("2026-10-12").of("otto"))
                .absent("otto", "2026-11-20", "2026-11-27");
        days.day(MONDAY);

        assertThat(mailTo("erika").entries())
                .extracting(entry -> entry.place().keeper() + " " + entry.section() + " " + entry.customer())
                .containsExactly(" NEW own", "Otto Normal LAST_DAY his today", "Otto Normal NEW his");
    }

    @Test
    void a_leader_reads_by_caseworker_in_alphabetical_order_with_those_first_who_have_none() {
        office.with(
                        ACase.number("1").lastTalk("2026-09-01"),
                        ACase.number("2").lastTalk("2026-08-01").of("otto"),
                        ACase.number("3").lastTalk("2026-09-01").of("otto"),
                        ACase.number("4").lastTalk("2026-10-01").of(""))
                .vanished("5", "2026-10-30", "2026-11-20");
        days.day("2026-10-01");
        days.day(MONDAY);

        assertThat(mailTo("lena").entries())
                .extracting(entry -> entry.place().keeper() + " " + entry.section() + " " + entry.customer())
                .containsExactly(
                        " OVERDUE 4",
                        "Erika Musterfrau LONG_OVERDUE 1",
                        "Erika Musterfrau VANISHED 5",
                        "Otto Normal ESCALATED 2",
                        "Otto Normal LONG_OVERDUE 3");
    }

    @Test
    void a_leader_with_cases_of_her_own_is_told_of_them_once_a_day() {
        office.caseworker("lena", "Lena Leitung", "lena@jobcenter.example", "")
                .with(
                        ACase.number("1").lastTalk("2026-08-01").of("lena"),
                        ACase.number("2").lastTalk("2026-08-01").of("lena"),
                        ACase.number("3").lastTalk("2026-08-01").of("lena"));
        days.day("2026-10-01");
        days.day(MONDAY);
        assertThat(days.digests()).noneMatch(digest -> digest.kind() == MailKind.LEADER_DIGEST);

        office.with(ACase.number("2").lastTalk("2026-08-01").of("lena").profile(""))
                .without("3");
        days.day("2026-11-30");
        List<String> named = days.digests().stream()
                .flatMap(digest -> digest.entries().stream())
                .map(Entry::customer)
                .toList();
        assertThat(named).containsExactlyInAnyOrder("1", "2", "3");
        days.day("2026-12-07");
        assertThat(days.digests().stream().flatMap(digest -> digest.announcements().stream()))
                .as("all is said")
                .isEmpty();
    }

    @Test
    void who_only_shares_the_mailbox_of_the_leader_does_not_keep_the_case_from_her() {
        office.caseworker("erika", "Erika Musterfrau", "lena@jobcenter.example", "")
                .with(ACase.number("1").lastTalk("2026-08-01"));
        days.day("2026-10-01");
        assertThat(days.told(MONDAY))
                .containsExactly("lena: OVERDUE 1", "otto: -", "lena [LEADER_DIGEST]: *ESCALATED 1");
    }

    /** The export of teams need not name a leader, and may write a title. */
    @Test
    void the_mailbox_of_the_leader_alone_makes_one_person_if_no_name_says_otherwise() {
        for (String name : List.of("", "Dr. Lena Leitung", "Leitung, Lena")) {
            AnOffice own = new AnOffice()
                    .caseworker("lena", name, "lena@jobcenter.example", "")
                    .with(ACase.number("1").lastTalk("2026-08-01").of("lena"));
            WalkedDays walked = new WalkedDays(own);
            walked.day("2026-10-01");
            assertThat(walked.told(MONDAY))
                    .as(name)
                    .contains("lena: OVERDUE 1")
                    .noneMatch(told -> told.contains("LEADER_DIGEST"));
        }
    }

    @Test
    void two_of_one_name_in_one_mailbox_are_told_apart_by_their_ids() {
        office.caseworker("anna1", "Anna Müller", "pool@jobcenter.example", "")
                .caseworker("anna2", "Anna Müller", "pool@jobcenter.example", "")
                .with(
                        ACase.number("1").lastTalk("2026-10-01").of("anna1"),
                        ACase.number("2").lastTalk("2026-10-01").of("anna2"));
        days.day(MONDAY);

        assertThat(mailTo("pool").rows())
                .extracting(row -> row.customer() + " " + row.reader())
                .containsExactlyInAnyOrder("1 Anna Müller (anna1)", "2 Anna Müller (anna2)");
    }

    @Test
    void new_marks_and_does_not_sort_in_the_list_of_a_leader() {
        office.with(
                ACase.number("longest").lastTalk("2026-08-01").of(""),
                ACase.number("soon").lastTalk("2026-10-19").of(""));
        days.day("2026-11-16");
        office.with(ACase.number("young").lastTalk("2026-10-05").of(""));
        days.day(MONDAY);

        assertThat(lines(mailTo("lena"))).containsExactly("OVERDUE longest", "OVERDUE young*", "COMING_UP soon");
    }

    @Test
    void the_longest_is_counted_for_whoever_reads_of_it_also_if_its_row_cannot_be_read() {
        office.with(
                ACase.number("1").lastTalk("2026-10-01"),
                ACase.number("2").lastTalk("2026-09-14"),
                ACase.number("3").lastTalk("2026-09-01"));
        days.day(MONDAY);
        office.unreadable("1").with(ACase.number("2").lastTalk("2026-09-14").appointment("2026-12-04"));
        office.with(ACase.number("3").lastTalk("2026-09-01").exceptionUntil("2026-12-31"));
        days.day("2026-11-30");

        LocalDate day = LocalDate.parse("2026-11-30");
        assertThat(mailTo("lena").longestOverdue(day)).isEqualTo(18);
        assertThat(mailTo("erika").longestOverdue(day)).isEqualTo(18);
    }

    @Test
    void names_stand_as_in_a_german_directory_and_two_of_one_name_apart() {
        for (String id : List.of("z Zacharias", "o Özgür", "p Peters", "m2 Meier", "m1 Meier")) {
            String[] word = id.split(" ", -1);
            office.caseworker(word[0], word[1], word[0] + "@jobcenter.example", "")
                    .with(ACase.number(word[0]).lastTalk("2026-08-01").of(word[0]));
        }
        days.day(MONDAY);
        days.day("2026-11-30");

        days.day("2027-01-11");
        assertThat(mailTo("lena").entries())
                .extracting(entry -> entry.place().keeper())
                .containsExactly("Meier (m1)", "Meier (m2)", "Özgür", "Peters", "Zacharias");
    }

    @Test
    void rows_that_contradict_each_other_are_one_client() {
        office.with(ACase.number("1").lastTalk("2026-10-01"), ACase.number("2").lastTalk("2026-10-01"))
                .contradicted("1");
        days.day(MONDAY);

        assertThat(lines(mailTo("erika"))).containsExactly("NEW 2*", "UNCLEAR 1");
        assertThat(mailTo("erika").tally().checked()).isEqualTo(2);
    }

    @Test
    void what_was_caught_up_since_the_last_mail_is_said_once() {
        office.with(
                ACase.number("1").lastTalk("2026-10-01"),
                ACase.number("2").lastTalk("2026-10-01"),
                ACase.number("3").lastTalk("2026-10-01"),
                ACase.number("4").lastTalk("2026-11-20"));
        days.day("2026-11-16");
        office.with(ACase.number("1").lastTalk("2026-11-17"));
        assertThat(days.told("2026-11-18")).as("no reason for a mail").isEmpty();
        office.with(
                ACase.number("2").lastTalk("2026-11-20"),
                ACase.number("3").exceptionUntil("2026-12-31").lastTalk("2026-10-01"),
                ACase.number("4").lastTalk("2026-11-22"));

        days.day(MONDAY);
        assertThat(mailTo("erika").caughtUp()).isEqualTo(2);
        days.day("2026-11-30");
        assertThat(mailTo("erika").caughtUp()).isZero();
    }

    private Digest mailTo(String reader) {
        return days.digests().stream()
                .filter(digest -> digest.addressee().address().startsWith(reader + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Digest digest) {
        return digest.entries().stream()
                .map(entry -> entry.section() + " " + entry.customer() + (entry.isNew() ? "*" : ""))
                .toList();
    }
}
