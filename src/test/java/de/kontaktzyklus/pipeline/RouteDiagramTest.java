package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void the_picture_shows_the_routes_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String picture = RouteDiagram.of(Path.of("routes"));
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

        assertThat(RouteDiagram.of(folder))
                .contains("wait[", "timer: long-time", "wait --> nothing")
                .isNotEqualTo(RouteDiagram.of(Path.of("routes")));
    }
}
