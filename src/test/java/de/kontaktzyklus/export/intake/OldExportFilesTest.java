package de.kontaktzyklus.export.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.retention.InMemoryDeletableState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldExportFilesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_KEPT = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final InMemoryTakenExports taken = new InMemoryTakenExports();
    private final InMemoryDeletableState state = new InMemoryDeletableState();
    private final List<Path> needed = new ArrayList<>();

    @Test
    void old_exports_go_with_their_reports_but_not_the_one_in_force() throws IOException {
        Path old = takenOn("2026-11-16");
        Files.writeString(folder.resolve(old.getFileName() + ".report.txt"), "Zeile 2");
        Path inForce = takenOn("2026-11-17");

        assertThat(archive().delete(FIRST_KEPT)).isEqualTo(2);
        assertThat(names()).containsExactly(inForce.getFileName().toString());
        assertThat(taken.inForce(ExportKind.CASES)).as("still in force").isPresent();
        assertThat(state.forgottenContents)
                .as("what the database holds for other nodes")
                .containsExactly("hash of 2026-11-16");
    }

    @Test
    void the_day_of_taking_counts_in_the_zone_of_the_office() throws IOException {
        take("2026-11-20", Instant.parse("2026-11-22T22:59:59Z"));
        take("2026-11-21", Instant.parse("2026-11-22T23:00:00Z"));
        takenOn("2026-11-24");

        assertThat(archive().delete(FIRST_KEPT)).isOne();
        assertThat(names()).hasSize(2).noneMatch(name -> name.startsWith("2026-11-20"));
    }

    @Test
    void the_export_that_a_summary_is_still_to_be_made_from_stays() throws IOException {
        needed.add(takenOn("2026-10-30"));
        takenOn("2026-11-16");
        takenOn("2026-11-24");

        archive().delete(FIRST_KEPT);

        assertThat(names()).hasSize(2).noneMatch(name -> name.startsWith("2026-11-16"));
    }

    @Test
    void a_copy_that_a_crash_has_left_goes_when_it_is_old_and_other_files_stay() throws IOException {
        Path left = Files.writeString(folder.resolve(name("2026-11-01")), "x");
        Path justCopied = Files.writeString(folder.resolve(name("2026-11-02")), "x");
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-11-01T05:00:00Z")));
        Files.setLastModifiedTime(justCopied, FileTime.from(Instant.parse("2026-11-24T05:00:00Z")));
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));

        assertThat(archive().delete(FIRST_KEPT)).isOne();
        assertThat(names()).containsExactly(justCopied.getFileName().toString(), "notes.txt");
    }

    @Test
    void refused_files_go_by_the_day_in_their_name_and_what_others_lay_there_stays() throws IOException {
        for (String name : new String[] {
            "2026-11-22_0a1b2c3d4e5f_faelle.csv",
            "2026-11-22_0a1b2c3d4e5f_faelle.csv.report.txt",
            "2026-11-23_0a1b2c3d4e5f_faelle.csv",
            "2026-00-01_faelle.csv",
            "faelle.csv"
        }) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectories(folder.resolve("2026-11-01_folder"));

        assertThat(new RefusedFiles(folder).delete(FIRST_KEPT)).isEqualTo(2);
        assertThat(names())
                .containsExactly(
                        "2026-00-01_faelle.csv",
                        "2026-11-01_folder",
                        "2026-11-23_0a1b2c3d4e5f_faelle.csv",
                        "faelle.csv");
    }

    @Test
    void a_folder_that_is_not_there_yet_holds_nothing_old() throws IOException {
        assertThat(new RefusedFiles(folder.resolve("none")).delete(FIRST_KEPT)).isZero();
        assertThat(new ArchivedExports(folder.resolve("none"), taken, state, List::of, ZONE).delete(FIRST_KEPT))
                .isZero();
    }

    private ArchivedExports archive() {
        return new ArchivedExports(folder, taken, state, () -> needed, ZONE);
    }

    private Path takenOn(String day) throws IOException {
        return take(day, Instant.parse(day + "T05:00:00Z"));
    }

    private Path take(String day, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve(name(day)), "x");
        taken.take(
                new Taken(ExportKind.CASES, "faelle.csv", LocalDate.parse(day), "hash of " + day, 1, 0, file, at),
                List.of());
        return file;
    }

    private static String name(String day) {
        return day + "_cases_" + "0123456789abcdef".repeat(4) + ".csv";
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
