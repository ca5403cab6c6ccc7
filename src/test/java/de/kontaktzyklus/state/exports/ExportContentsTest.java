package de.kontaktzyklus.state.exports;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.state.EmbeddedPostgresql;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.jobs.JobClaim;
import de.kontaktzyklus.state.jobs.LostJobException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export that one node has taken is there for the others, although they have archives of their own. */
class ExportContentsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    final FreshServer fresh = new FreshServer();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 1 << 20, 3_456_789})
    void another_node_gets_it_byte_for_byte(int length) throws IOException {
        byte[] content = noise(length);
        try (StateDatabase one = node("one")) {
            one.takenExports().take(archived("one", content), List.of());
        }
        delete(folder.resolve("one"));

        try (StateDatabase other = node("other")) {
            Path file = other.takenExports().inForce(CASES).orElseThrow().archived();

            assertThat(file).startsWith(folder.resolve("other")).hasBinaryContent(content);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r-----");
        }
    }

    @Test
    void a_look_back_finds_it_too() throws IOException {
        try (StateDatabase one = node("one");
                StateDatabase other = node("other")) {
            one.takenExports().take(archived("one", noise(10)), List.of());

            assertThat(other.takenExports().latestNotAfter(CASES, MONDAY))
                    .get()
                    .satisfies(export -> assertThat(export.archived()).isRegularFile());
        }
    }

    @Test
    void what_was_not_taken_is_not_kept() throws IOException {
        try (StateDatabase one = node("one")) {
            Taken export = archived("one", noise(10));
            JobClaim late = one.jobClaims()
                    .claim("take-cases", "one", Duration.ofSeconds(-1))
                    .orElseThrow();

            assertThatThrownBy(() -> one.under(late).takenExports().take(export, List.of()))
                    .isInstanceOf(LostJobException.class);
            assertThat(EmbeddedPostgresql.read(fresh.server(), "SELECT sha256 FROM export_content"))
                    .isEmpty();
        }
    }

    @Test
    void what_is_forgotten_is_not_there_for_anybody_any_more_and_the_rest_is() throws IOException {
        try (StateDatabase one = node("one");
                StateDatabase other = node("other")) {
            Taken export = archived("one", noise(10));
            one.takenExports().take(export, List.of());

            other.deletableState().forgetContents(List.of("another hash"));
            assertThat(EmbeddedPostgresql.read(fresh.server(), "SELECT sha256 FROM export_content"))
                    .containsExactly(export.sha256());

            other.deletableState().forgetContents(List.of(export.sha256()));
            assertThat(other.takenExports().latestNotAfter(CASES, MONDAY)).isEmpty();
        }
    }

    private StateDatabase node(String directory) {
        return new StatePlace(folder.resolve(directory), Optional.of(fresh.server()), Origin.UNKNOWN).open();
    }

    private Taken archived(String directory, byte[] content) throws IOException {
        Taken export = Exports.taken(CASES, MONDAY, folder.resolve(directory).resolve("exports"));
        Files.createDirectories(export.archived().getParent());
        Files.write(export.archived(), content);
        return export;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(20261123).nextBytes(noise);
        return noise;
    }
}
