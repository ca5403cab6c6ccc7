package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether there are exports to work with. Their files are there, but nobody can read them. */
class ExportsInForceTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void an_office() {
        office = Office.open(Path.of("config").toAbsolutePath(), Map.of("state.directory", folder.toString()));
    }

    @Test
    void who_asks_whether_there_are_any_reads_no_file() throws IOException {
        try (StateDatabase state = EmptySqlite.open(folder)) {
            taken("CASES", "CONTACTS", "CASEWORKERS", "TEAMS");
            ExportsInForce exports = ExportsInForce.of(office, state);

            assertThat(exports.now()).isPresent();
            assertThat(exports.of(NOVEMBER)).isPresent();
            assertThat(exports.of(NOVEMBER.minusMonths(1)))
                    .as("no cases are known of it")
                    .isEmpty();
            assertThat(OfficeStatus.atAGlance(office, office.clock(), state).inForce())
                    .hasSize(4);
        }
    }

    @Test
    void without_the_people_of_the_office_there_are_none() throws IOException {
        try (StateDatabase state = EmptySqlite.open(folder)) {
            taken("CASES", "CONTACTS", "CASEWORKERS");

            assertThat(ExportsInForce.of(office, state).now()).isEmpty();
            assertThat(ExportsInForce.of(office, state).of(NOVEMBER)).isEmpty();
        }
    }

    private void taken(String... kinds) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("exports")).resolve("x"), new byte[3]);
        for (String kind : kinds) {
            Rows.of(folder).export(kind, "2026-11-30");
        }
    }
}
