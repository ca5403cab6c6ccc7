package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedYear;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The path of earlier versions. On Windows not every account may make links. */
@DisabledOnOs(OS.WINDOWS)
class TeamLinkTest {

    private static final byte[] CSV = "a;b\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path summaries;

    @Test
    void at_the_path_of_the_contract_a_relative_link_leads_into_the_folder_of_the_team() throws IOException {
        write(summaries);

        Path month = summaries.resolve("2026-10");
        for (String ending : List.of("xlsx", "html", "csv")) {
            Path link = month.resolve("501." + ending);
            assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("501", "501." + ending));
            assertThat(link).hasSameBinaryContentAs(month.resolve("501/501." + ending));
        }
        assertThat(names(month))
                .as("nothing else")
                .containsExactly("501", "501.csv", "501.html", "501.xlsx", "uebersicht");
    }

    @Test
    void a_file_of_earlier_versions_gives_way_to_the_link() throws IOException {
        Path old = Files.createDirectories(summaries.resolve("2026-10")).resolve("501.html");
        Files.writeString(old, "for all who may read the folder of the month");

        write(summaries);

        assertThat(Files.readSymbolicLink(old)).isEqualTo(Path.of("501", "501.html"));
        assertThat(old).content().doesNotStartWith("for all");
    }

    @Test
    void links_and_folders_of_others_stay(@TempDir Path elsewhere) throws IOException {
        Path page = Files.writeString(elsewhere.resolve("501.html"), "mine");
        Path month = Files.createDirectories(summaries.resolve("2026-10"));
        Files.createSymbolicLink(month.resolve("501.html"), page);
        Files.createDirectories(month.resolve("501.csv"));

        write(summaries);

        assertThat(Files.readSymbolicLink(month.resolve("501.html"))).isEqualTo(page);
        assertThat(page).hasContent("mine");
        assertThat(month.resolve("501.csv")).isDirectory();
        assertThat(month.resolve("501/501.csv")).isRegularFile();
    }

    @Test
    void written_again_it_is_as_it_was() throws IOException {
        write(summaries);
        write(summaries);

        assertThat(names(summaries.resolve("2026-10")))
                .containsExactly("501", "501.csv", "501.html", "501.xlsx", "uebersicht");
    }

    @Test
    void where_the_file_system_knows_no_links_the_files_are_written_all_the_same() throws IOException {
        URI zip = URI.create("jar:" + summaries.resolve("files.zip").toUri());
        try (FileSystem noLinks = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = noLinks.getPath("/summaries");

            SummaryWriter writer = new SummaryWriter(inside, Locale.GERMAN, false);
            SummaryPlace place = writer.files(InventedYear.LAST, List.of("501")).place(InventedYear.summaryOf("501"));
            TeamLink.to(place, Files.createDirectories(place.folder()).resolve("501.html"));

            assertThat(names(inside.resolve("2026-10"))).containsExactly("501");
        }
    }

    private static void write(Path folder) throws IOException {
        SummaryWriter writer = new SummaryWriter(folder, Locale.GERMAN, false);
        SummaryPlace place = writer.files(InventedYear.LAST, List.of("501")).place(InventedYear.summaryOf("501"));
        writer.writeWorkbook(place);
        writer.writePage(place);
        writer.writeRows(place, CSV);
        writer.writeIndex(InventedYear.office());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()).replace("/", ""))
                    .sorted()
                    .toList();
        }
    }
}
