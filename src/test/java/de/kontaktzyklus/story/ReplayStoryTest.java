package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A past day is made once more: is it what was said, and what if somebody has changed something? */
@ParameterizedClass(name = "in PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class ReplayStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String CUSTOMER = "100A000001";
    /** By whether it is in PostgreSQL. */
    private static final Map<Boolean, LivedDay> LIVED = new HashMap<>();

    private static final String SAME = "Plan und Mails sind dieselben.";

    @RegisterExtension
    final FreshServer server = FreshServer.withEmptyTables();

    private final boolean inPostgresql;

    @TempDir
    Path folder;

    private Optional<StoryOffice> open = Optional.empty();

    ReplayStoryTest(boolean inPostgresql) {
        this.inPostgresql = inPostgresql;
    }

    /** It has lived its day once for all tests; each goes on with a copy. */
    @BeforeEach
    void an_office_with_a_past() throws Exception {
        LivedDay day = LIVED.get(inPostgresql);
        if (day == null) {
            Path lived = Files.createTempDirectory("lived");
            live(lived);
            day = new LivedDay(lived, inPostgresql ? Optional.of(server.server()) : Optional.empty());
            LIVED.put(inPostgresql, day);
        }
        day.copyInto(folder);
        day.server().ifPresent(server::copy);
    }

    @AfterAll
    static void the_lived_days_are_deleted() throws IOException {
        for (LivedDay day : LIVED.values()) {
            day.delete();
        }
        LIVED.clear();
    }

    private void live(Path lived) throws Exception {
        try (StoryOffice office = new StoryOffice(lived, database())) {
            live(office);
        }
    }

    private static void live(StoryOffice office) throws Exception {
        office.exportPeople(MONDAY);
        office.exportCases(
                MONDAY,
                List.of(
                        new Client(CUSTOMER, "V5011").lastSeen("23.11.2026"),
                        new Client("100A000002", "V5012").lastSeen("01.12.2026"),
                        new Client("100A000003", "V5021").lastSeen("01.09.2026")));
        office.live(MONDAY);
    }

    /** It runs from now on. */
    private StoryOffice office() throws IOException {
        StoryOffice office = open.isPresent() ? open.get() : new StoryOffice(folder, database());
        open = Optional.of(office);
        return office;
    }

    @AfterEach
    void the_office_closes() {
        open.ifPresent(StoryOffice::close);
    }

    private Map<String, String> database() {
        return inPostgresql
                ? Map.of(
                        "state.database-url", server.server().url(),
                        "state.user", server.server().user())
                : Map.of();
    }

    private Shell shell(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(database());
        settings.putAll(more);
        return StoryShell.of(folder, settings);
    }

    private Shell.Result replay(LocalDate day, String... more) {
        return replay(Map.of(), day, more);
    }

    private Shell.Result replay(Map<String, String> settings, LocalDate day, String... more) {
        Stream<String> command = Stream.of("replay", "--day", day.toString());
        return shell(settings).run(Stream.concat(command, Arrays.stream(more)).toArray(String[]::new));
    }

    private Rows rows() {
        return inPostgresql ? Rows.of(server.server()) : Rows.of(folder.resolve("state"));
    }

    @Test
    void the_same_day_is_the_same_and_tells_from_what_it_was_made() throws IOException {
        Shell.Result replayed = replay(MONDAY);

        assertThat(replayed.said())
                .contains(
                        "Erinnerungen vom 11.01.2027, noch einmal erstellt",
                        "damals wie jetzt",
                        "Konzept, SHA-256: " + office().office().policyVersion(),
                        "Export Fälle: faelle_2027-01-11.csv vom 11.01.2027, SHA-256 ",
                        "Seitdem hat sich nichts an ihr geändert.",
                        "Mails: 3 aufgezeichnet, 3 noch einmal erstellt",
                        SAME)
                .doesNotContain(CUSTOMER);
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void what_was_said_on_other_days_does_not_matter_before_nor_after() throws Exception {
        StoryOffice office = office();
        office.exportCases(TUESDAY, List.of(new Client(CUSTOMER, "V5011").lastSeen("11.01.2027")));
        office.live(TUESDAY);

        assertThat(replay(MONDAY).said()).contains(SAME);
        assertThat(replay(TUESDAY).said()).contains(SAME);
    }

    @Test
    void nothing_is_changed_and_nothing_is_sent() throws Exception {
        StoryOffice office = office();
        Map<String, String> before = everything();

        assertThat(replay(MONDAY).exitCode()).isZero();

        assertThat(everything()).isEqualTo(before);
        assertThat(office.deliver()).isEmpty();
    }

    /** All rows, and all files but what the database itself writes while somebody reads. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        String tables = inPostgresql
                ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                : "SELECT name FROM sqlite_master WHERE type = 'table'";
        for (String table : rows().read(tables)) {
            String query = inPostgresql
                    ? "SELECT md5(coalesce(string_agg(row_text, ' ' ORDER BY row_text), '')) FROM"
                            + " (SELECT each::text AS row_text FROM " + table + " AS each) AS all_rows"
                    : "SELECT count(*) FROM " + table;
            all.put(table, rows().read(query).toString());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith("-shm")) {
                    all.put(file.toString(), String.valueOf(Arrays.hashCode(Files.readAllBytes(file))));
                }
            }
        }
        return all;
    }

    @Test
    void policy_and_settings_that_were_changed_since_do_not_matter_unless_somebody_asks() throws Exception {
        Path policy = folder.resolve("config/contact-policy.yaml");
        Files.writeString(policy, Files.readString(policy).replace("M: { every: 6 weeks", "M: { every: 8 weeks"));
        Map<String, String> settings = Map.of("mail.content", "counts", "office.name", "Jobcenter Anderswo");

        Shell.Result then = replay(settings, MONDAY);
        assertThat(then.said()).contains(SAME, "Heute anders: contact-policy.yaml, ", "mail.content, office.name");
        assertThat(then.exitCode()).isZero();

        Shell.Result now = replay(settings, MONDAY, "--current");
        assertThat(now.said())
                .contains(
                        "Konfiguration: die von heute",
                        "andere Summe oder Tatsache „overdue“",
                        "aufgezeichnet: 2",
                        "jetzt: 1",
                        "an v5011@jobcenter.example, „Kontaktdichte: ",
                        "anderer Wortlaut");
        assertThat(now.exitCode()).isEqualTo(1);
    }

    @Test
    void a_mail_that_was_changed_in_the_outbox_is_found() {
        rows().change("UPDATE mail SET content = ? WHERE recipient = 'v5011@jobcenter.example'", (Object)
                "another".getBytes(StandardCharsets.UTF_8));

        Shell.Result replayed = replay(MONDAY);

        assertThat(replayed.said())
                .contains(
                        "1 Abweichung von dem",
                        "an v5011@jobcenter.example, „Kontaktdichte: 1 überfällig",
                        "die aufbewahrte Mail ist nicht die, deren Hash aufgezeichnet ist");
        assertThat(replayed.exitCode()).isEqualTo(1);
    }

    @Test
    void a_record_that_was_changed_is_found_and_in_what() {
        rows().change("UPDATE audit_detail SET detail = replace(detail, '\"status\":\"OVERDUE\"', '\"status\":\"DUE\"')"
                + " WHERE customer = '" + CUSTOMER + "'");

        Shell.Result replayed = replay(MONDAY);

        assertThat(replayed.said())
                .contains("ist nicht mehr so, wie er geschrieben wurde", "Fall " + CUSTOMER + " steht anders darin");
        assertThat(replayed.exitCode()).isEqualTo(1);
    }

    @Test
    void nothing_is_concluded_from_knowledge_that_was_changed() {
        rows().change("UPDATE day_knowledge SET content = (SELECT content FROM kept_configuration)");

        Shell.Result replayed = replay(MONDAY);

        assertThat(replayed.err()).contains("ist nicht mehr der, den der Lauf aufgezeichnet hat");
        assertThat(replayed.exitCode()).isEqualTo(1);
    }

    @Test
    void an_export_that_is_gone_is_named_and_found_elsewhere_by_its_content() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(archivedCases(), elsewhere.resolve("another-name.csv"));
        rows().change("DELETE FROM export_content");

        Shell.Result gone = replay(MONDAY);
        assertThat(gone.err())
                .contains(
                        "diese Exporte nicht mehr vorliegen",
                        "Export Fälle: faelle_2027-01-11.csv vom 11.01.2027",
                        "replay --day 2027-01-11 --exports ORDNER")
                .doesNotContain("Export Teams");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(replay(MONDAY, "--exports", elsewhere.toString()).said()).contains(SAME);
    }

    @Test
    void a_node_without_the_files_takes_them_from_the_database() throws Exception {
        if (inPostgresql) {
            Files.delete(archivedCases());

            assertThat(replay(MONDAY).said()).contains(SAME);
            assertThat(folder.resolve("state/exports"))
                    .isDirectoryNotContaining(file -> file.toString().contains("_cases_"));
        }
    }

    private Path archivedCases() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/exports"))) {
            return files.filter(file -> file.toString().contains("_cases_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_day_without_digests_says_so() {
        Shell.Result replayed = replay(MONDAY.minusDays(1));

        assertThat(replayed.err()).contains("Am 10.01.2027 wurden keine Erinnerungen erstellt");
        assertThat(replayed.exitCode()).isEqualTo(1);
    }

    @Test
    void a_day_that_names_a_person_is_forgotten_with_the_person() throws IOException {
        office();
        assertThat(shell(Map.of()).run("find", "--customer", CUSTOMER).said())
                .contains("Wissensstand eines Tages vom 11.01.2027");

        Shell.Result forgotten = shell(Map.of()).run("forget", "--customer", CUSTOMER, "--reason", "Antrag");
        assertThat(forgotten.exitCode()).isZero();

        Shell.Result replayed = replay(MONDAY);
        assertThat(replayed.err()).contains("und auch kein anderer Tag", "audit show --day 2027-01-11");
        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(rows().read("SELECT count(*) FROM kept_configuration")).containsExactly("0");
    }

    @Test
    void after_its_time_a_day_is_forgotten_and_the_days_that_are_kept_are_named() throws Exception {
        StoryOffice office = office();
        LocalDate later = MONDAY.plusDays(8);
        office.exportPeople(later);
        office.exportCases(later, List.of(new Client(CUSTOMER, "V5011").lastSeen("23.11.2026")));
        office.live(later);

        Shell.Result replayed = replay(MONDAY);
        assertThat(replayed.err()).contains("Aufbewahrt sind Tage vom 19.01.2027 bis zum 19.01.2027");
        assertThat(replay(later).said()).contains(SAME);
    }

    /** Teams of 11.01. are in force until the morning of 19.01., which is the day after a run has read them. */
    @Test
    void an_export_stays_as_long_as_a_day_that_has_read_it() throws Exception {
        StoryOffice office = office();
        LocalDate next = MONDAY.plusDays(7);
        office.exportCases(next, List.of(new Client(CUSTOMER, "V5011").lastSeen("23.11.2026")));
        office.live(next);
        office.exportPeople(next.plusDays(1));
        office.live(next.plusDays(1));

        assertThat(replay(next).said()).contains(SAME);
    }

    @Test
    void a_backup_of_the_evening_is_enough_to_replay_the_day_somewhere_else() throws IOException {
        office();
        Path backup = folder.resolve("evening.zip");
        assertThat(shell(Map.of()).run("backup", "--output", backup.toString()).exitCode())
                .isZero();
        Map<String, String> elsewhere =
                Map.of("state.directory", folder.resolve("elsewhere").toString(), "state.database-url", "");
        assertThat(shell(elsewhere).run("restore", "--from", backup.toString()).exitCode())
                .isZero();

        Shell.Result replayed = replay(elsewhere, MONDAY);
        assertThat(replayed.said()).contains(SAME);
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void programs_read_it_as_json() throws Exception {
        JsonNode replayed = new ObjectMapper().readTree(replay(MONDAY, "--json").out());

        assertThat(replayed.path("same").asBoolean()).isTrue();
        assertThat(replayed.path("day").asText()).isEqualTo("2027-01-11");
        assertThat(replayed.path("exports").size()).isEqualTo(3);
        assertThat(replayed.path("recordedMails").asInt()).isEqualTo(3);
        assertThat(replayed.path("differences").isArray()).isTrue();
    }

    @Test
    void it_speaks_english_where_the_office_does() {
        assertThat(replay(Map.of("office.language", "en"), MONDAY).said()).contains("Plan and mails are the same.");
    }
}
