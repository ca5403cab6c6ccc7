package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFilesTest {

    private static final LocalDate FIRST_KEPT = LocalDate.of(2023, 11, 30);

    @TempDir
    private Path summaries;

    @Test
    void a_month_goes_as_a_whole_when_it_ended_before_the_first_kept_month() throws IOException {
        put("2023-10/501.xlsx", "2023-10/501.html", "2023-10/501.csv", "2023-11/501.xlsx");

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isEqualTo(3);
        assertThat(left()).containsExactly("2023-11", "2023-11/501.xlsx");
    }

    @Test
    void the_folders_of_the_teams_go_with_their_month_and_so_do_files_of_versions_without_them() throws IOException {
        put("2023-10/501/501.xlsx", "2023-10/501/501.html", "2023-10/501/501.restated-2023-12-01.html");
        put("2023-10/uebersicht/index.html", "2023-10/index.html", "2023-10/502.csv", "2023-11/501/501.xlsx");
        assertThat(new SummaryFiles(summaries).all())
                .as("to look for a customer in")
                .hasSize(7);

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isEqualTo(6);
        assertThat(left()).containsExactly("2023-11", "2023-11/501", "2023-11/501/501.xlsx");
    }

    @Test
    void in_a_folder_of_a_team_files_of_others_stay() throws IOException {
        put("2023-10/501/501.xlsx", "2023-10/501/talk.xlsx", "2023-10/protocols/501.xlsx");

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isOne();
        assertThat(left())
                .containsExactly(
                        "2023-10",
                        "2023-10/501",
                        "2023-10/501/talk.xlsx",
                        "2023-10/protocols",
                        "2023-10/protocols/501.xlsx");
    }

    @Test
    void a_team_behind_a_link_stays(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("501.xlsx"), "mine");
        put("2023-10/502/502.xlsx");
        Files.createSymbolicLink(summaries.resolve("2023-10/501"), elsewhere);
        Files.createSymbolicLink(summaries.resolve("2023-10/502/502.html"), elsewhere.resolve("501.xlsx"));
        assertThat(new SummaryFiles(summaries).all())
                .as("to look for a customer in")
                .containsExactly(summaries.resolve("2023-10/502/502.xlsx"));

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isOne();
        assertThat(elsewhere.resolve("501.xlsx")).exists();
    }

    @Test
    void the_links_of_a_month_go_with_it_and_count_as_no_files_and_links_of_others_stay(@TempDir Path elsewhere)
            throws IOException {
        Files.writeString(elsewhere.resolve("503.html"), "mine");
        put("2023-10/501/501.html", "2023-10/504/504.html");
        link("2023-10/501.html", Path.of("501/501.html"));
        link("2023-10/502.csv", Path.of("502/502.csv"));
        link("2023-10/503.html", elsewhere.resolve("503.html"));
        link("2023-10/all.html", Path.of("504/504.html"));
        assertThat(new SummaryFiles(summaries).all())
                .as("to look for a customer in")
                .containsExactly(summaries.resolve("2023-10/501/501.html"), summaries.resolve("2023-10/504/504.html"));

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isEqualTo(2);
        assertThat(left()).containsExactly("2023-10", "2023-10/503.html", "2023-10/all.html");
        assertThat(elsewhere.resolve("503.html")).hasContent("mine");
    }

    @Test
    void a_link_into_a_folder_behind_a_link_goes_alone(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("501.html"), "mine");
        put("2023-10/502/502.html");
        link("2023-10/501", elsewhere);
        link("2023-10/501.html", Path.of("501/501.html"));

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isOne();
        assertThat(left()).containsExactly("2023-10", "2023-10/501");
        assertThat(elsewhere.resolve("501.html")).hasContent("mine");
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(summaries.resolve(name), target);
    }

    @Test
    void what_others_lay_there_stays_and_its_folder_with_it() throws IOException {
        put("2023-10/501.xlsx", "2023-10/notes.docx", "2023/501.xlsx", "archive-2023-10/501.xlsx", "notes.csv");

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isOne();
        assertThat(left())
                .contains("2023-10/notes.docx", "2023/501.xlsx", "archive-2023-10/501.xlsx", "notes.csv")
                .doesNotContain("2023-10/501.xlsx");
    }

    @Test
    void drafts_that_a_crash_has_left_go_from_all_months() throws IOException {
        put("2023-11/501.xlsx", "2023-11/.kontaktzyklus-1.tmp", "2023-11/501/.kontaktzyklus-2.tmp");
        for (String draft : List.of("2023-11/.kontaktzyklus-1.tmp", "2023-11/501/.kontaktzyklus-2.tmp")) {
            Files.setLastModifiedTime(summaries.resolve(draft), FileTime.from(Instant.EPOCH));
        }

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isZero();
        assertThat(left()).containsExactly("2023-11", "2023-11/501", "2023-11/501.xlsx");
    }

    @Test
    void a_link_to_another_folder_is_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("501.xlsx"), "mine");
        Files.createSymbolicLink(summaries.resolve("2023-10"), elsewhere);
        assertThat(new SummaryFiles(summaries).all())
                .as("to look for a customer in")
                .isEmpty();

        assertThat(new SummaryFiles(summaries).delete(FIRST_KEPT)).isZero();
        assertThat(elsewhere.resolve("501.xlsx")).exists();
    }

    @Test
    void the_folder_of_all_summaries_may_be_a_link(@TempDir Path elsewhere) throws IOException {
        put("2023-10/501/501.xlsx");
        Path link = Files.createSymbolicLink(elsewhere.resolve("summaries"), summaries);

        assertThat(new SummaryFiles(link).all()).containsExactly(link.resolve("2023-10/501/501.xlsx"));
        assertThat(new SummaryFiles(link).delete(FIRST_KEPT)).isOne();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = summaries.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(summaries)) {
            return files.filter(file -> !file.equals(summaries))
                    .map(file -> summaries.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
