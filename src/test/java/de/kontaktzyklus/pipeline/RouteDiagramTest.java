package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.hours.MissedHours;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of the routes in {@code docs/architecture.md} is made from the routes. When they change, {@code mvn test
 * -Dtest=RouteDiagramTest -Droutes.draw=true} draws it anew.
 */
class RouteDiagramTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- routes:begin -->\n";
    private static final String END = "<!-- routes:end -->";

    private StateDatabase state;
    private Map<String, Object> beans;

    @BeforeEach
    void put_together(@TempDir Path folder) {
        Office office = Office.open(Path.of("config").toAbsolutePath(), Map.of("state.directory", folder.toString()));
        state = StateDatabase.view(folder.resolve("none"));
        beans = new Beans(office, office.clock(), state).byName();
    }

    @AfterEach
    void close() {
        state.close();
    }

    /** What the bean itself says it may name. */
    private List<String> targets(String bean) {
        return ((MissedHours) Objects.requireNonNull(beans.get(bean))).endpoints();
    }

    @Test
    void whatever_the_catch_up_may_start_is_drawn() {
        assertThat(RouteDiagram.of(Path.of("routes"), this::targets))
                .contains("catch-up -.-> make-digests", "catch-up -.-> make-summaries", "catch-up -.-> forget-the-old");
    }

    @Test
    void the_picture_shows_the_routes_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String picture = RouteDiagram.of(Path.of("routes"), this::targets);
        String upToDate =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + picture + page.substring(page.indexOf(END));

        if (Boolean.getBoolean("routes.draw")) {
            Files.writeString(PAGE, upToDate);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(upToDate);
    }

    @Test
    void another_route_makes_another_picture(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("010-wait.camel.yaml"), """
                - route:
                    id: wait
                    from:
                      id: long-time
                      uri: timer
                      steps:
                        - to: { id: nowhere, uri: direct, parameters: { name: nothing } }
                """);

        assertThat(RouteDiagram.of(folder, this::targets))
                .contains("wait[", "timer: long-time", "wait --> nothing")
                .isNotEqualTo(RouteDiagram.of(Path.of("routes"), this::targets));
    }
}
