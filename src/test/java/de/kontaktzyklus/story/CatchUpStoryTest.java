package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.look.KeptSummaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program was down, or the clock was wrong, or the exports came late: what the day should have brought is caught
 * up, once.
 */
class CatchUpStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalTime HALF_PAST_SIX = LocalTime.of(6, 30);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final List<String> alarms = new ArrayList<>();
    private StoryOffice office;

    @BeforeEach
    void there_is_an_office(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void an_export_that_comes_after_the_hour_still_makes_the_digests_of_the_day() throws Exception {
        assertThat(wake(MONDAY, HALF_PAST_SIX))
                .as("nothing to be made from, and no alarm every minute")
                .isEmpty();
        export(MONDAY);

        assertThat(wake(MONDAY, LocalTime.of(8, 0)))
                .containsExactly(
                        "v5011: Kontaktdichte: 0 überfällig, 1 fällig – Stand 11.01.2027",
                        "v5012: Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 11.01.2027",
                        "v5021: Kontaktdichte: 0 überfällig bei 1 geprüften Fall – Stand 11.01.2027");
        assertThat(wake(MONDAY, LocalTime.of(8, 1))).as("once").isEmpty();
    }

    @Test
    void the_digests_begin_at_their_hour_and_not_before_also_after_a_restart() throws Exception {
        export(MONDAY);
        assertThat(wake(MONDAY, LocalTime.of(6, 29))).isEmpty();
        assertThat(wake(MONDAY, HALF_PAST_SIX)).hasSize(3);

        office.restart();
        assertThat(wake(MONDAY, TEN)).as("a restart on the same day").isEmpty();
        assertThat(wake(MONDAY.plusDays(5), TEN)).as("Saturday").isEmpty();
    }

    @Test
    void three_days_of_downtime_are_caught_up_by_one_digest_of_today() throws Exception {
        export(MONDAY);
        wake(MONDAY, HALF_PAST_SIX);
        office.restart();
        export(MONDAY.plusDays(4));

        assertThat(wake(MONDAY.plusDays(4), TEN))
                .as("overdue since Tuesday")
                .containsExactly("v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 15.01.2027");
        assertThat(made()).containsExactly(MONDAY.plusDays(4), MONDAY);
    }

    @Test
    void what_was_recorded_before_the_program_was_killed_is_sent_after_it_once() throws Exception {
        export(MONDAY);
        office.at(MONDAY, HALF_PAST_SIX).wakeWithoutDelivery();
        office.restart();

        assertThat(wake(MONDAY, LocalTime.of(6, 40))).hasSize(3);
        assertThat(wake(MONDAY, LocalTime.of(6, 41))).isEmpty();
    }

    @Test
    void a_missed_end_of_a_month_is_caught_up() throws Exception {
        export(LocalDate.of(2027, 1, 29));
        wake(LocalDate.of(2027, 1, 29), HALF_PAST_SIX);

        assertThat(notices(LocalDate.of(2027, 2, 4)))
                .containsExactly("leitung.501: Januar 2027, Team Nord", "leitung.502: Januar 2027, Team Süd");
        assertThat(notices(LocalDate.of(2027, 2, 5))).isEmpty();
    }

    @Test
    void two_months_that_were_missed_are_made_in_order_each_from_the_export_of_its_time() throws Exception {
        export(LocalDate.of(2027, 1, 29));
        wake(LocalDate.of(2027, 1, 29), HALF_PAST_SIX);
        export(LocalDate.of(2027, 2, 26));
        export(LocalDate.of(2027, 3, 3));

        assertThat(notices(LocalDate.of(2027, 3, 3)))
                .containsExactlyInAnyOrder(
                        "leitung.501: Januar 2027, Team Nord",
                        "leitung.502: Januar 2027, Team Süd",
                        "leitung.501: Februar 2027, Team Nord",
                        "leitung.502: Februar 2027, Team Süd");
        assertThat(page("2027-01")).contains("faelle_2027-01-29.csv");
        assertThat(page("2027-02")).contains("faelle_2027-02-26.csv");
        KeptSummaries kept = office.pipeline().state().keptSummaries();
        assertThat(kept.isMade(YearMonth.of(2026, 12))).as("nobody watched").isFalse();
        assertThat(notices(LocalDate.of(2027, 3, 4))).isEmpty();
    }

    @Test
    void a_clock_that_was_a_week_ahead_leaves_no_day_out_and_tells_none_twice() throws Exception {
        export(MONDAY);
        wake(MONDAY, HALF_PAST_SIX);
        LocalDate ahead = MONDAY.plusDays(8);
        assertThat(wake(ahead, TEN)).as("the clock jumped").hasSize(3);

        export(MONDAY.plusDays(1));
        assertThat(wake(MONDAY.plusDays(1), TEN)).as("set right: told already").isEmpty();
        assertThat(made()).contains(MONDAY.plusDays(1));
        assertThat(alarms).contains("Kontaktzyklus: Die Uhr ist zurückgestellt worden – 12.01.2027");
        assertThat(wake(MONDAY.plusDays(7), TEN)).as("the week's overview").hasSize(3);
        assertThat(wake(ahead, TEN)).as("made before").isEmpty();
    }

    @Test
    void a_clock_set_back_by_a_day_makes_nothing_stale() throws Exception {
        export(MONDAY);
        wake(MONDAY.plusDays(1), TEN);

        assertThat(wake(MONDAY, TEN)).isEmpty();
        assertThat(made()).containsExactly(MONDAY.plusDays(1));
        assertThat(alarms).contains("Kontaktzyklus: Die Uhr ist zurückgestellt worden – 11.01.2027");
    }

    @Test
    void the_nights_in_which_the_clocks_change_neither_skip_nor_double_a_day() throws Exception {
        for (LocalDate friday : List.of(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 10, 23))) {
            export(friday);
            wake(friday, TEN);
            LocalDate monday = friday.plusDays(3);
            assertThat(wake(monday.minusDays(1), LocalTime.of(3, 30)))
                    .as("the night to Sunday")
                    .isEmpty();
            assertThat(wake(monday, LocalTime.of(6, 29))).isEmpty();
            assertThat(wake(monday, HALF_PAST_SIX)).hasSize(3);
            assertThat(wake(monday, LocalTime.of(7, 29))).isEmpty();
        }
    }

    /** Digests that arrived, when the program looks at that time what is to be caught up. */
    private List<String> wake(LocalDate day, LocalTime time) throws Exception {
        List<Mail> mails = office.at(day, time).wake();
        mails.stream()
                .filter(mail -> mail.kind().equals("alarm"))
                .map(Mail::subject)
                .forEach(alarms::add);
        return mails.stream()
                .filter(mail -> mail.kind().endsWith("digest"))
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .toList();
    }

    private List<String> notices(LocalDate day) throws Exception {
        return office.at(day, TEN).wake().stream()
                .filter(mail -> mail.kind().equals("summary-notice"))
                .map(mail -> mail.recipient() + ": " + mail.subject().replaceAll(".*auswertung ", ""))
                .toList();
    }

    private String page(String month) throws IOException {
        return Files.readString(office.summaries().resolve(month + "/501/501.html"));
    }

    private List<LocalDate> made() {
        return office.pipeline().state().reminderMemory().lastMade(9).stream()
                .map(run -> run.day())
                .toList();
    }

    /** One case is overdue from 12 January on; another changes each day, so that no two exports are the same. */
    private void export(LocalDate day) throws IOException {
        office.exportPeople(day);
        List<Client> clients = new ArrayList<>();
        clients.add(new Client("100A000001", "V5011").lastSeen(day.getYear() == 2027 ? "30.11.2026" : day.toString()));
        clients.add(new Client("100A000099", "V5021").lastSeen(day.minusDays(1).toString()));
        office.exportCases(day, clients);
    }
}
