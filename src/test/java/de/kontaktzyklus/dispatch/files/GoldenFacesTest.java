package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pages and rows as people and programs get them, letter for letter. Run with {@code KONTAKTZYKLUS_WRITE_GOLDEN=true}
 * in the environment after a wanted change, and look at the difference in a browser.
 */
class GoldenFacesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/summary");

    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);

    @Test
    void a_page_with_something_of_everything() throws IOException {
        compare("small.html", german.page(InventedOffice.summaryOf("501")));
    }

    @Test
    void the_page_of_a_team_with_a_year_behind_it() throws IOException {
        compare("year.html", german.page(InventedYear.summaryOf("502")));
    }

    @Test
    void the_page_over_all_teams() throws IOException {
        compare("index.html", german.index(InventedYear.office()));
    }

    @Test
    void the_rows_for_machines() throws IOException {
        TeamSummary summary = InventedOffice.summaryOf("501");
        compare(
                "small.csv",
                SummaryRows.of(summary).stream()
                        .map(row -> String.join(";", row))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static void compare(String name, String actual) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if ("true".equals(System.getenv("KONTAKTZYKLUS_WRITE_GOLDEN"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(List.of(actual.split("\n"))).isEqualTo(Files.readAllLines(golden));
    }
}
