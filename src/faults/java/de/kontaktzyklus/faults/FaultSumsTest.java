package de.kontaktzyklus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code KONTAKTZYKLUS_WRITE_README=true} writes the sums again, if the lines have other texts. */
class FaultSumsTest {

    @Test
    void rows_of_one_line_are_summed_and_damage_on_purpose_is_left_out() {
        String page = """
                | line | what it does |
                | --- | --- |
                | `kill` | kill -9 at [steps](../steps.txt) |
                | `red` | the proof |
                | `disk` | not run yet |

                | line | fault | injected | recovered | lost | doubled | corrupted | counted | result |
                | kill | on SQLite | 200 | 199 | 0 | 1 | 0 | – | **MISSED** |
                | kill | on PostgreSQL | 20 | 20 | 3 | 0 | 4 | – | **MISSED** |
                | red | without fsync | 1 | 1 | 7 | 0 | 0 | – | red, as it should |
                """;

        assertThat(FaultSums.table(page).stream().skip(2))
                .containsExactly("| `kill` | kill -9 at steps | 220 | 219 | 3 | 1 | 4 |");
    }

    @Test
    void the_readme_quotes_what_the_command_has_written() throws IOException {
        if (Boolean.parseBoolean(System.getenv("KONTAKTZYKLUS_WRITE_README"))) {
            new FaultTable(Path.of("")).write(List.of(), FaultSuite.names());
        }
        assertThat(Files.readString(Path.of("README.md")))
                .contains(String.join("\n", FaultSums.table(Files.readString(Path.of("docs/faults.md")))) + "\n");
    }
}
