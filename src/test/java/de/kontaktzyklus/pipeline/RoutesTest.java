package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.hours.MissedHours;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.service.LifeSigns;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of the product, with the beans of the product, under the shipped configuration. */
class RoutesTest {

    private static final Path FOLDER = Path.of("routes").toAbsolutePath();
    private static final Path CONFIG = Path.of("config").toAbsolutePath();

    private final RouteFiles files = RouteFiles.in(FOLDER);
    private final RouteFiles switchedOff = RouteFiles.switchedOff(FOLDER);
    private StateDatabase state;
    private Office office;
    private Beans beans;

    @BeforeEach
    void put_together(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("export"));
        office = Office.open(
                CONFIG,
                Map.of(
                        "export.directory", folder.resolve("export").toString(),
                        "state.directory", folder.resolve("state").toString()));
        state = EmptySqlite.open(office.settings().state().directory());
        beans = new Beans(office, OfficeClock.in(office.settings().office().timeZone()), state);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void all_routes_load_and_each_has_a_description_and_steps_with_ids_of_their_own() throws Exception {
        Main main = routes(office.settings().properties(), beans.byName()).waitingToBeCalled();
        main.start();
        try {
            CamelContext camel = main.getCamelContext();
            assertThat(camel.getRoutes().stream().map(Route::getRouteId))
                    .containsExactlyInAnyOrderElementsOf(RouteStory.in(FOLDER).stream()
                            .map(route -> RouteStory.text(route, "id"))
                            .toList());
            assertThat(RouteStory.in(FOLDER))
                    .flatMap(RouteStory::stepIds)
                    .isNotEmpty()
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
            assertThat(camel.getRoutes())
                    .allSatisfy(route -> assertThat(route.getDescription())
                            .as(route.getRouteId())
                            .isNotBlank());
            assertThat(camel.getRoutes().stream().map(Route::getRouteId)).containsAll(Beans.INTAKE_ROUTES);
            assertThat(LifeSigns.WATCHED)
                    .as("timers, whose silence is noticed")
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(Objects.requireNonNull(camel.getRoute(id), id)
                                    .getEndpoint())
                            .isInstanceOf(ScheduledPollEndpoint.class));
        } finally {
            main.stop();
        }
    }

    @Test
    void every_hand_over_is_waited_for_and_every_route_that_waits_is_called_by_another() {
        Set<String> called = new TreeSet<>(files.calledDirects());
        MissedHours hours = (MissedHours) Objects.requireNonNull(beans.byName().get("missedHours"));
        hours.endpoints().forEach(endpoint -> called.add(endpoint.replace("direct:", "")));

        assertThat(files.calledDirects()).isNotEmpty();
        assertThat(called).isEqualTo(files.servedDirects());
        assertThat(Set.of(Beans.MAKE_DIGESTS, Beans.MAKE_SUMMARIES, Beans.DELIVER_MAILS, Beans.WRITE_SUMMARY))
                .as("what is called by name")
                .allSatisfy(endpoint -> assertThat(files.servedDirects()).contains(endpoint.replace("direct:", "")));
    }

    @Test
    void every_placeholder_is_a_setting() {
        assertThat(files.placeholders()).isNotEmpty();
        assertThat(office.settings().properties().keySet()).containsAll(files.placeholders());
    }

    /** A setting is a component of {@link Settings}, which somebody reads, or a placeholder of a route. */
    @Test
    void every_setting_is_read_by_office_or_pipeline_or_is_a_placeholder_of_a_route() throws IOException {
        String program = program();

        assertThat(office.settings().properties().keySet()).isNotEmpty().allSatisfy(key -> {
            boolean used = program.contains("." + component(key) + "()")
                    || files.placeholders().contains(key)
                    || key.startsWith("export.pattern.")
                    || key.startsWith("intake.alarm-after-working-days.");
            assertThat(used).as(key).isTrue();
        });
    }

    /** {@code smtp.poll-interval} is read as {@code pollInterval()}. */
    private static String component(String key) {
        return Pattern.compile("-(\\w)")
                .matcher(key.substring(key.lastIndexOf('.') + 1))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    @Test
    void the_routes_name_each_bean_and_no_other() {
        Set<String> named = new TreeSet<>(files.beans());
        named.addAll(switchedOff.beans());

        assertThat(beans.byName().keySet()).isEqualTo(named);
    }

    @Test
    void every_placeholder_of_a_route_that_is_switched_off_stands_in_the_configuration_as_a_comment()
            throws IOException {
        String config = Files.readString(CONFIG.resolve("kontaktzyklus.properties"));

        assertThat(switchedOff.placeholders())
                .filteredOn(key -> !key.equals("export.directory"))
                .hasSize(15)
                .allSatisfy(key -> assertThat(config).contains("\n#" + key + "="));
    }

    @Test
    void every_class_named_in_a_route_exists() {
        assertThat(files.classes())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    @Test
    void no_route_begins_with_a_timer() {
        assertThat(files.texts())
                .as("when the clock is set back, a timer stands still, and a scheduler does not")
                .noneMatch(text -> text.contains("uri: timer"));
    }

    @Test
    void a_missing_bean_keeps_the_program_from_starting() {
        Map<String, Object> incomplete = new LinkedHashMap<>(beans.byName());
        incomplete.remove("digests");
        Main main = routes(office.settings().properties(), incomplete).waitingToBeCalled();

        assertThatThrownBy(main::start).hasStackTraceContaining("digests");
    }

    @Test
    void a_missing_setting_keeps_the_program_from_starting() {
        Map<String, String> incomplete = new LinkedHashMap<>(office.settings().properties());
        incomplete.remove("reminders.cron");
        Main main = routes(incomplete, beans.byName()).waitingToBeCalled();

        assertThatThrownBy(main::start).hasStackTraceContaining("reminders.cron");
    }

    private static CamelRoutes routes(Map<String, String> settings, Map<String, Object> beans) {
        return new CamelRoutes(new RouteFolders(FOLDER, FOLDER), settings, beans);
    }

    /** The rooms that read settings. */
    private static String program() throws IOException {
        StringBuilder program = new StringBuilder();
        for (String room : List.of("office", "pipeline", "cli/terminal")) {
            try (var sources = Files.walk(Path.of("src/main/java/de/kontaktzyklus", room))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    program.append(Files.readString(source));
                }
            }
        }
        return program.toString();
    }
}
