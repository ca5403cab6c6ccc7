package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.health.OfficeHealth;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch from outside gets to see of an office. */
class HealthStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 15);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2027-02-15T12:00:00Z");
    private static final List<String> CUSTOMERS = List.of("100A000001", "100A000002", "100A000003");

    @TempDir
    private Path folder;

    private StoryOffice office;

    @BeforeEach
    void an_office_that_has_lived_through_a_day() throws Exception {
        office = new StoryOffice(folder);
        office.exportPeople(MONDAY);
        exportCases(MONDAY);
        office.live(MONDAY);
        beat("machine/1", NOW);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void exportCases(LocalDate day) throws IOException {
        office.exportCases(
                day,
                CUSTOMERS.stream()
                        .map(customer -> new Client(customer, "V5011").lastSeen("01.12.2026"))
                        .toList());
    }

    @Test
    void a_day_that_went_well_has_no_issues() {
        Health health = health(MONDAY, LocalTime.of(23, 59));

        assertThat(health.issues()).isEmpty();
        assertThat(health.state()).isEqualTo(HealthState.OK);
        assertThat(health.checkedAt()).isEqualTo(NOW);
    }

    @Test
    void without_a_heartbeat_the_program_does_not_run() {
        office.pipeline().state().heartbeats().remove("machine/1");

        assertThat(kinds(health(MONDAY, LocalTime.NOON))).containsExactly("PROGRAM_NOT_RUNNING");
    }

    @Test
    void with_an_old_heartbeat_only_it_is_silent_since_then() {
        beat("machine/1", NOW.minusSeconds(301));

        assertThat(health(MONDAY, LocalTime.NOON).issues())
                .extracting(Issue::severity, Issue::kind, Issue::since, Issue::what)
                .containsExactly(tuple(
                        HealthState.CRITICAL,
                        "PROGRAM_SILENT",
                        Optional.of(MONDAY),
                        List.of("[machine/1, 2027-02-15T12:54:59]")));
    }

    @Test
    void one_silent_node_among_others_is_a_warning() {
        beat("other/1", NOW.minusSeconds(301));
        beat("machine/1", NOW);

        assertThat(health(MONDAY, LocalTime.NOON).issues())
                .extracting(Issue::severity, Issue::kind)
                .containsExactly(tuple(HealthState.WARNING, "NODE_SILENT"));
    }

    @Test
    void digests_are_missing_two_hours_after_their_time_on_an_office_day() {
        LocalTime hour = LocalTime.of(6, 30);

        assertThat(kinds(health(TUESDAY, hour.plusHours(2)))).isEmpty();
        assertThat(health(TUESDAY, hour.plusHours(2).plusSeconds(1)).issues())
                .extracting(Issue::severity, Issue::kind, Issue::since)
                .containsExactly(tuple(HealthState.CRITICAL, "DIGESTS_MISSING", Optional.of(TUESDAY)));
        assertThat(health(TUESDAY.plusDays(1), LocalTime.MIDNIGHT).issues())
                .as("the night after")
                .extracting(Issue::kind, Issue::since)
                .contains(tuple("DIGESTS_MISSING", Optional.of(TUESDAY)));
    }

    @Test
    void a_closed_day_misses_no_digests() throws Exception {
        for (int day = 1; day < 5; day++) {
            exportCases(MONDAY.plusDays(day));
            office.live(MONDAY.plusDays(day));
        }

        assertThat(health(MONDAY.plusDays(5), LocalTime.of(23, 59)).issues()).isEmpty();
    }

    @Test
    void an_old_export_is_said_once_by_the_look_or_by_its_alarm() throws Exception {
        LocalDate friday = MONDAY.plusDays(4);
        assertThat(kinds(health(friday, LocalTime.MIDNIGHT))).contains("EXPORT_OLD");

        office.live(friday);
        assertThat(kinds(health(friday, LocalTime.NOON)))
                .contains("NO_NEW_EXPORT")
                .doesNotContain("EXPORT_OLD");
    }

    @Test
    void a_mail_server_that_takes_nothing_is_critical() throws Exception {
        office.mailServerGoesDown();
        office.exportCases(TUESDAY, List.of(new Client("100A000004", "V5012").lastSeen("01.12.2026")));
        office.live(TUESDAY);

        assertThat(health(TUESDAY, LocalTime.of(7, 30)).issues())
                .extracting(Issue::severity, Issue::kind, Issue::since)
                .contains(tuple(HealthState.CRITICAL, "SERVER_REFUSES", Optional.of(TUESDAY)));
    }

    @Test
    void an_office_without_exports_says_which_are_missing(@TempDir Path other) throws Exception {
        try (StoryOffice empty = new StoryOffice(other)) {
            OfficeClock clock = new OfficeClock(clock(MONDAY, LocalTime.NOON));

            assertThat(kinds(OfficeHealth.of(
                            empty.office(), clock, NOW, empty.pipeline().state(), HealthStoryTest::words)))
                    .containsExactly("EXPORT_MISSING", "PROGRAM_NOT_RUNNING");
        }
    }

    @Test
    void no_customer_number_is_in_it_whatever_is_wrong() throws Exception {
        office.put("faelle_" + TUESDAY + ".csv", "Kundennummer;Letzter_Kontakt\r\n100A000001;01.12.2026\r\n");
        office.live(TUESDAY);
        office.exportCases(
                TUESDAY.plusDays(1),
                List.of(
                        new Client(CUSTOMERS.get(0), "V9999").lastSeen("31.02.2026"),
                        new Client(CUSTOMERS.get(1), "V9999").lastSeen("01.12.2026")));
        office.live(TUESDAY.plusDays(1));
        Shell shell = new Shell(
                folder.resolve("config"),
                Map.of(
                        "state.directory", folder.resolve("state").toString(),
                        "export.directory", office.exports().toString()));

        Shell.Result text = shell.run("status", "--health", "--as-of", "2027-03-15");
        Shell.Result json = shell.run("status", "--health", "--json", "--as-of", "2027-03-15");

        assertThat(text.out()).startsWith("CRITICAL - ").doesNotContain("Amtsmuster", "jobcenter.example");
        assertThat(text.exitCode()).as(text.err()).isEqualTo(2);
        JsonNode issues = new ObjectMapper().readTree(json.out()).get("issues");
        assertThat(issues)
                .hasSizeGreaterThan(3)
                .hasSize((int) text.out().lines().count() - 1);
        assertThat(json.exitCode()).isEqualTo(2);
        assertThat(text.out() + json.out()).doesNotContain(CUSTOMERS);
        assertThat(shell.run("status", "--as-of", "2027-03-15").said())
                .as("where the numbers do stand")
                .contains(CUSTOMERS.get(1));
    }

    @Test
    void what_cannot_be_looked_at_is_unknown() throws IOException {
        Shell.Result wrong = new Shell(Map.of("reminders.horizon-days", "-1")).run("status", "--health", "--json");
        Path state = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(state.resolve("kontaktzyklus.db"), "no database at all");
        Shell shell = new Shell(folder.resolve("config"), Map.of("state.directory", state.toString()));
        Shell.Result broken = shell.run("status", "--health");

        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.out()).contains("\"state\" : \"UNKNOWN\"", "reminders.horizon-days");
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.out()).startsWith("UNKNOWN - ");
    }

    private void beat(String node, Instant last) {
        office.pipeline().state().heartbeats().put(new Heartbeat(node, "1.0", NOW.minusSeconds(3600), last));
    }

    private Health health(LocalDate day, LocalTime time) {
        return OfficeHealth.of(
                office.office(),
                new OfficeClock(clock(day, time)),
                NOW,
                office.pipeline().state(),
                HealthStoryTest::words);
    }

    private static SettableClock clock(LocalDate day, LocalTime time) {
        SettableClock clock = new SettableClock();
        clock.set(day, time);
        return clock;
    }

    private static AlarmWords words(Object kind, List<Object> values) {
        return new AlarmWords(kind.toString(), List.of(values.toString()), List.of());
    }

    private static List<String> kinds(Health health) {
        return health.issues().stream().map(Issue::kind).toList();
    }
}
