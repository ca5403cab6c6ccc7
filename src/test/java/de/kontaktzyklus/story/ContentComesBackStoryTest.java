package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On Friday Anna is there, on Monday she is ill, and on Wednesday the list of Friday comes back: a delivery is not its
 * content.
 */
class ContentComesBackStoryTest {

    private static final Path DAYS = Path.of("src/test/resources/examples/days/content-comes-back");

    private StoryOffice office;

    @BeforeEach
    void there_is_an_office(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void on_wednesday_anna_is_back_and_gets_her_mail() throws Exception {
        live("1-friday", "2026-11-20");
        List<Mail> monday = live("2-monday-anna-ill", "2026-11-23");
        List<Mail> wednesday = live("3-wednesday-anna-back", "2026-11-25");

        assertThat(monday).extracting(Mail::recipient).contains("a2").doesNotContain("a1");
        assertThat(wednesday).extracting(Mail::recipient).contains("a1");
        assertThat(office.refused()).isEmptyDirectory();
    }

    private List<Mail> live(String folder, String day) throws Exception {
        try (Stream<Path> files = Files.list(DAYS.resolve(folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, office.exports().resolve(file.getFileName()));
            }
        }
        return office.live(LocalDate.parse(day));
    }
}
