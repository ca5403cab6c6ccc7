package de.kontaktzyklus.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportDirectoryTest {

    private final ExportDirectory directory = new ExportDirectory(
            Map.of(ExportKind.CASES, "faelle*.csv", ExportKind.TEAMS, "teams?.csv"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "faelle.csv,            CASES, the pattern",
        "FAELLE_2026.CSV.GZ,    CASES, without regard to case and packed",
        "teams1.csv,            TEAMS, a question mark is one character",
        "teams.csv,             ,      and not none",
        "faelle.csv.part,       ,      still being written",
        "faelle.csv.tmp,        ,      temporary",
        ".faelle.csv,           ,      hidden",
        "~$faelle.csv,          ,      open in an office program",
        "faelle.xlsx,           ,      another format",
        "alte_faelle.csv,       ,      the pattern holds from the start"
    })
    void files_are_known_by_their_names(String name, ExportKind kind, String reason) {
        assertThat(directory.kindOf(name)).as(reason).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void the_newest_export_date_wins_then_the_time_of_writing() throws IOException {
        write("faelle_2026-11-20.csv", "2026-11-25T10:00:00Z");
        write("faelle_2026-11-21.csv", "2026-11-22T10:00:00Z");
        write("faelle_2026-11-21b.csv", "2026-11-22T11:00:00Z");

        assertThat(directory.newest(folder)).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("faelle_2026-11-21b.csv");
            assertThat(source.exportDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        });
    }

    @Test
    void without_a_date_in_the_name_the_day_of_writing_counts_in_the_zone_of_the_office() throws IOException {
        write("faelle.csv", "2026-11-22T23:30:00Z");

        assertThat(directory.newest(folder))
                .extracting(ExportSource::exportDate)
                .containsExactly(LocalDate.of(2026, 11, 23));
    }

    @Test
    void links_are_left_out() throws IOException {
        Path target = write("anderswo.txt", "2026-11-22T10:00:00Z");
        Files.createSymbolicLink(folder.resolve("faelle.csv"), target);

        assertThat(directory.all(folder)).isEmpty();
    }

    private Path write(String name, String modified) throws IOException {
        return Files.setLastModifiedTime(Exports.write(folder, name, ""), FileTime.from(Instant.parse(modified)));
    }
}
