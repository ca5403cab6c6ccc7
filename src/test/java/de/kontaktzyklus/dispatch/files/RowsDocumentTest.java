package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of the rows for machines names every table and column that there is. */
class RowsDocumentTest {

    @Test
    void every_table_and_column_is_in_the_document() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "auswertung-csv.md"));
        List<String> tables =
                lines.stream().filter(line -> line.startsWith("| `")).toList();
        List<List<String>> rows = Stream.concat(
                        InventedYear.summaries(true).stream(), Stream.of(InventedOffice.summaryOf("501")))
                .flatMap(summary -> SummaryRows.of(summary).stream().skip(1))
                .toList();

        assertThat(rows)
                .allSatisfy(row -> assertThat(tables)
                        .as("a line for " + row.get(0))
                        .anyMatch(
                                line -> line.substring(0, line.indexOf('|', 1)).contains("`" + row.get(0) + "`")));
        assertThat(rows.stream().map(row -> row.get(2)).filter(figure -> !figure.startsWith("status.")))
                .allSatisfy(
                        figure -> assertThat(tables).as(figure).anyMatch(line -> line.contains("`" + figure + "`")));
    }
}
