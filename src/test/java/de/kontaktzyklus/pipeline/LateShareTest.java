package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.export.ExampleExports;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.database.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The share with the exports comes later than the program, as after a power cut of the whole house. */
class LateShareTest {

    private static final OfficeClock MONDAY = OfficeClock.on(LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Berlin"));

    private Path export;
    private Office office;

    @BeforeEach
    void an_office_without_its_folder(@TempDir Path folder) {
        export = folder.resolve("export");
        office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of(
                        "export.directory", export.toString(),
                        "export.poll-interval", "1s",
                        "export.settle-time", "100ms",
                        "state.directory", folder.resolve("state").toString(),
                        "summary.directory", folder.resolve("summaries").toString(),
                        "export.refused-directory", folder.resolve("refused").toString(),
                        "smtp.host", "127.0.0.1",
                        "smtp.port", "1",
                        "smtp.security", "none"));
    }

    @Test
    void an_office_that_never_had_one_is_told_so_and_nothing_is_made() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> Pipeline.open(office, MONDAY));

        assertThat(office.settings().state().directory()).doesNotExist();
    }

    @Test
    void an_office_that_had_one_starts_and_a_run_on_request_says_what_is_missing() throws Exception {
        deliver();
        try (Pipeline pipeline = Pipeline.open(office, MONDAY)) {
            pipeline.runOnce();
        }
        Files.delete(export);

        try (Pipeline pipeline = Pipeline.open(office, MONDAY)) {
            assertThatExceptionOfType(ConfigurationException.class).isThrownBy(pipeline::runOnce);
        }
    }

    @Test
    void an_office_whose_share_is_late_after_an_update_brings_its_tables_up_to_date_and_starts() throws IOException {
        Path directory = Files.createDirectory(office.settings().state().directory());
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + directory.resolve("kontaktzyklus.db"), "", "")
                .locations(Dialect.SQLITE.migrations())
                .table("schema_history")
                .target("9")
                .load()
                .migrate();
        Rows.of(directory).export("CASES", "2026-11-16");

        try (Pipeline pipeline = Pipeline.open(office, MONDAY)) {
            assertThat(pipeline.state().takenExports().inForce(ExportKind.CASES))
                    .isPresent();
        }
    }

    @Test
    void the_routes_wait_for_the_folder_and_take_what_comes_with_it() throws Exception {
        try (StateDatabase state = EmptySqlite.open(office.settings().state().directory())) {
            Beans beans = new Beans(office, MONDAY, state);
            Main main = new CamelRoutes(
                            RouteFolders.of(office), office.settings().properties(), beans.byName())
                    .waitingToBeCalled();
            main.start();
            for (String route : Beans.INTAKE_ROUTES) {
                main.getCamelContext().getRouteController().startRoute(route);
            }
            int looks = beans.polls.looks("take-teams");
            Awaitility.await().until(() -> beans.polls.looks("take-teams") > looks + 1);

            deliver();

            Awaitility.await()
                    .until(() -> state.takenExports().inForce(ExportKind.CASES).isPresent());
            beans.beginNothingMore();
            main.stop();
        }
    }

    private void deliver() throws IOException {
        Files.createDirectory(export);
        ExampleExports.deliver("00-good", export);
    }
}
