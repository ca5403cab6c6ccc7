package de.kontaktzyklus.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.routes.RouteFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} says of the route files. */
class RouteCheckTest {

    private static final String OWN = """
            - route:
                id: fetch
                from:
                  uri: file
                  parameters:
                    directoryName: "{{route.inbox}}"
                    delay: 1000
                  steps:
                    - log:
                        message: "Took ${header.CamelFileName}"
                    - bean:
                        ref: administrator
                        method: tellOfFailure
                    - split:
                        expression:
                          method:
                            ref: monthsDue
                            method: months
                        steps:
                          - to:
                              uri: direct
                              parameters:
                                name: make-month
            """;

    private Path routes;
    private Path folder;

    @BeforeEach
    void our_routes_and_one_of_the_office(@TempDir Path folder) throws IOException {
        this.folder = folder;
        routes = Files.createDirectories(folder.resolve("routes"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/letter.txt"), "stays");
        try (Stream<Path> shipped = Files.list(Path.of("routes"))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, routes.resolve(file.getFileName()));
            }
        }
        own(OWN);
    }

    @Test
    void nothing_is_wrong_with_the_shipped_routes_and_nothing_is_started() throws IOException {
        assertThat(faults()).isEmpty();
        assertThat(folder.resolve("inbox/letter.txt")).exists();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            wrong        | right               | line | kind         | subject
            parametres:  | parameters:         | 5    | KEY          | parametres
            lgo:         | log:                | 9    | KEY          | lgo
            route.inbux  | route.inbox         | 6    | PLACEHOLDER  | route.inbux
            dely:        | delay:              | 7    | PARAMETER    | dely
            uri: fiel    | uri: file           | 4    | COMPONENT    | fiel
            administator | administrator       | 12   | BEAN         | administator
            tellFailure  | tellOfFailure       | 13   | METHOD       | tellFailure
            method: mths | method: months      | 18   | METHOD       | mths
            make-moth    | make-month          | 23   | NOBODY_WAITS | make-moth
            """, useHeadersInDisplayName = true)
    void a_misspelt_word_is_reported_once_with_its_line(String wrong, String right, int line, Kind kind, String subject)
            throws IOException {
        own(OWN.replaceFirst(right, wrong));

        assertThat(faults())
                .extracting(RouteFault::file, RouteFault::line, RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple(routes.resolve("600-own.camel.yaml"), line, kind, subject));
    }

    @Test
    void a_schedule_that_has_no_time_left_is_reported_where_it_is_named() throws IOException {
        own("""
                - route:
                    id: send-letters
                    from:
                      uri: quartz
                      parameters:
                        groupName: letters
                        triggerName: weekly
                        cron: 0 0 6 1 1 ? 2020
                      steps:
                        - log: "x"
                """);

        assertThat(faults())
                .extracting(RouteFault::line, RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple(7, Kind.NEVER_FIRES, "weekly"));
    }

    @Test
    void broken_yaml_is_reported_where_the_parser_stumbles() throws IOException {
        own(OWN.replace("    from:", "   from:"));

        assertThat(faults()).extracting(RouteFault::line, RouteFault::kind).containsExactly(tuple(3, Kind.YAML));
    }

    @Test
    void a_fault_of_the_error_handling_is_reported_once_though_every_route_meets_it() throws IOException {
        replace("900-error-handling.camel.yaml", "ref: administrator", "ref: janitor");

        assertThat(faults())
                .extracting(fault -> fault.file().getFileName().toString(), RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple("900-error-handling.camel.yaml", Kind.BEAN, "janitor"));
    }

    @Test
    void a_fault_of_the_intake_template_is_reported_once_though_five_routes_meet_it() throws IOException {
        replace("010-take-exports.camel.yaml", "ref: exportIntake", "ref: exportIntke");

        assertThat(faults())
                .extracting(fault -> fault.file().getFileName().toString(), RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple("010-take-exports.camel.yaml", Kind.BEAN, "exportIntke"));
    }

    @Test
    void faults_of_several_files_are_reported_together_and_none_follows_from_another() throws IOException {
        replace("310-make-summaries.camel.yaml", "ref: monthsDue", "rof: monthsDue");
        own(OWN.replace("administrator", "administator"));

        assertThat(faults())
                .extracting(RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple(Kind.KEY, "rof"), tuple(Kind.BEAN, "administator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"make-digests", "take-teams"})
    void an_id_that_another_file_has_too_is_reported_because_camel_would_keep_only_one(String id) throws IOException {
        own(OWN.replace("id: fetch", "id: " + id));

        assertThat(faults())
                .extracting(RouteFault::file, RouteFault::line, RouteFault::kind, RouteFault::subject)
                .containsExactly(tuple(routes.resolve("600-own.camel.yaml"), 2, Kind.SAME_ID, id));
    }

    private void own(String route) throws IOException {
        Files.writeString(routes.resolve("600-own.camel.yaml"), route);
    }

    private void replace(String file, String right, String wrong) throws IOException {
        Path path = routes.resolve(file);
        Files.writeString(path, Files.readString(path).replace(right, wrong));
    }

    private List<RouteFault> faults() throws IOException {
        return Pipeline.faultsOfRoutes(Office.open(
                Path.of("config").toAbsolutePath(),
                routes,
                Map.of(
                        "route.inbox", folder.resolve("inbox").toString(),
                        "state.directory", folder.resolve("state").toString())));
    }
}
