package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the machine is wrong by more than anybody can believe, or right after a long time without anybody. */
class ClockStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2028, 1, 3);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static final String DOUBTED = "Kontaktzyklus: Die Uhr kann nicht stimmen – ";

    private StoryOffice office;

    @BeforeEach
    void an_office_has_lived_a_day_and_a_mail_waits(@TempDir Path folder) throws Exception {
        office = new StoryOffice(folder, Map.of("smtp.retry-after", "1s"));
        export(MONDAY);
        office.at(MONDAY, TEN);
        office.wakeWithoutDelivery();
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void one_minute_in_another_year_makes_nothing_and_deletes_nothing() throws Exception {
        List<Map<String, Object>> before = rows();

        assertThat(wake(FAR_AHEAD))
                .contains("admin: " + DOUBTED + "03.01.2028")
                .allMatch(mail -> mail.startsWith("admin: "));
        assertThat(wake(FAR_AHEAD)).as("told once").isEmpty();

        assertThat(rows()).isEqualTo(before);
        assertThat(made()).containsExactly(MONDAY);
        assertThat(office.summaries()).doesNotExist();
        assertThat(wake(MONDAY.plusDays(1)))
                .as("what waited goes out, as if the minute had never been")
                .contains("admin: Kontaktzyklus: Erledigt: Die Uhr kann nicht stimmen – 24.11.2026")
                .filteredOn(mail -> mail.startsWith("v5011"))
                .hasSize(1);
        assertThat(made()).containsExactly(MONDAY.plusDays(1), MONDAY);
    }

    @Test
    void a_whole_day_on_request_makes_nothing_either() throws Exception {
        List<Map<String, Object>> before = rows();

        assertThat(inShort(office.live(FAR_AHEAD)))
                .contains("admin: " + DOUBTED + "03.01.2028")
                .allMatch(mail -> mail.startsWith("admin: "));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_real_month_gets_its_summary_after_a_minute_in_another_year() throws Exception {
        wake(MONDAY);
        wake(FAR_AHEAD);
        export(LocalDate.of(2026, 12, 1));

        assertThat(wake(LocalDate.of(2026, 12, 1)))
                .contains("leitung.501: Kontaktdichte: Monatsauswertung November 2026, Team Nord");
    }

    @Test
    void a_clock_far_behind_refuses_no_export_for_being_of_a_day_still_to_come() throws Exception {
        wake(MONDAY);
        export(MONDAY.plusDays(1));

        assertThat(wake(MONDAY.minusYears(1))).containsExactly("admin: " + DOUBTED + "23.11.2025");

        assertThat(office.refused()).isEmptyDirectory();
        assertThat(office.exports().resolve("faelle_2026-11-24.csv")).exists();
        wake(MONDAY.plusDays(1));
        assertThat(office.exports()).isEmptyDirectory();
        assertThat(made()).contains(MONDAY.plusDays(1));
    }

    @Test
    void a_clock_far_behind_sends_nothing_of_what_waits_but_alarms() throws Exception {
        assertThat(wake(MONDAY.minusYears(1)))
                .contains("admin: " + DOUBTED + "23.11.2025")
                .allMatch(mail -> mail.startsWith("admin: "));

        assertThat(wake(MONDAY)).filteredOn(mail -> mail.startsWith("v5011")).hasSize(1);
    }

    @Test
    void after_a_long_standstill_an_export_says_that_the_clock_is_right() throws Exception {
        wake(MONDAY);
        LocalDate later = MONDAY.plusWeeks(6);
        export(later);
        assertThat(inShort(office.at(later, TEN).deliver()))
                .as("the outbox is looked into before the folder: nothing goes, and nobody is told")
                .isEmpty();

        assertThat(wake(later))
                .noneMatch(mail -> mail.contains("Die Uhr"))
                .filteredOn(mail -> mail.startsWith("v5011"))
                .hasSize(1);
    }

    @Test
    void the_date_of_a_file_without_one_in_its_name_says_nothing() throws Exception {
        wake(MONDAY);
        office.put("faelle.csv", StoryOffice.cases(List.of(new Client("100A000001", "V5011").lastSeen("30.09.2026"))));
        Files.setLastModifiedTime(
                office.exports().resolve("faelle.csv"), FileTime.from(Instant.parse("2028-01-03T05:00:00Z")));

        assertThat(wake(FAR_AHEAD)).containsExactly("admin: " + DOUBTED + "03.01.2028");
    }

    @Test
    void without_an_export_somebody_says_it_and_it_stays_said() throws Exception {
        wake(MONDAY);
        LocalDate saturday = LocalDate.of(2027, 1, 9);
        LocalDate monday = saturday.plusDays(2);
        assertThat(wake(saturday)).containsExactly("admin: " + DOUBTED + "09.01.2027");

        office.pipeline().acceptClock("");

        assertThat(wake(saturday))
                .containsExactly("admin: Kontaktzyklus: Erledigt: Die Uhr kann nicht stimmen – 09.01.2027");
        office.restart();
        assertThat(wake(monday)).filteredOn(mail -> mail.startsWith("v5011")).hasSize(1);
        assertThat(made()).containsExactly(monday, MONDAY);
    }

    private List<String> wake(LocalDate day) throws Exception {
        return inShort(office.at(day, TEN).wake());
    }

    private static List<String> inShort(List<Mail> mails) {
        return mails.stream()
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .toList();
    }

    private List<LocalDate> made() {
        return office.pipeline().state().reminderMemory().lastMade(9).stream()
                .map(run -> run.day())
                .toList();
    }

    /** All that is remembered but the alarm. */
    private List<Map<String, Object>> rows() {
        Jdbi jdbi = office.pipeline().state().jdbi();
        return jdbi.withHandle(handle -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String table :
                    List.of("export_taken", "known_case", "announcement", "digest_run", "deletion_log", "summary")) {
                rows.addAll(
                        handle.createQuery("SELECT * FROM " + table).mapToMap().list());
            }
            rows.addAll(handle.createQuery(
                            "SELECT message_id, state, superseded_by, attempts FROM mail WHERE kind <> 'ALARM'")
                    .mapToMap()
                    .list());
            return rows;
        });
    }

    private void export(LocalDate day) throws IOException {
        office.exportPeople(day);
        office.exportCases(
                day,
                List.of(
                        new Client("100A000001", "V5011").lastSeen("30.09.2026"),
                        new Client("100A000099", "V5021")
                                .lastSeen(day.minusDays(1).toString())));
    }
}
