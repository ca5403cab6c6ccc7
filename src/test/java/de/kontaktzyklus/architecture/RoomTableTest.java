package de.kontaktzyklus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code KONTAKTZYKLUS_WRITE_README=true} writes the table anew. */
class RoomTableTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- rooms:begin -->\n";
    private static final String END = "<!-- rooms:end -->";

    @Test
    void the_page_lists_every_room_as_its_package_info_does() throws IOException {
        String table = new RoomTable(Path.of("src/main/java/de/kontaktzyklus")).markdown();
        String page = Files.readString(PAGE);
        if (Boolean.parseBoolean(System.getenv("KONTAKTZYKLUS_WRITE_README"))) {
            int begin = page.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
    }

    @Test
    void each_room_says_what_it_does() throws IOException {
        assertThat(new RoomTable(Path.of("src/main/java/de/kontaktzyklus")).markdown())
                .doesNotContain("| – | –");
    }

    @Test
    void a_row_is_made_of_the_first_sentence_and_what_must_not_be_known(@TempDir Path sources) throws IOException {
        Path room = Files.createDirectories(sources.resolve("state/mail"));
        Files.writeString(room.resolve("package-info.java"), """
                /**
                 * Keeps mails, as {@link de.kontaktzyklus.delivery.Outbox} wants
                 * {@link de.kontaktzyklus.delivery.Claims them} (Art. 5 of {@code a.b}). More.
                 *
                 * <p>Comes in: mails. Must not know: Camel,
                 * what a mail says.
                 */
                package de.kontaktzyklus.state.mail;
                """);

        assertThat(new RoomTable(sources).markdown())
                .endsWith("| `state.mail` | edge | Keeps mails, as `Outbox` wants them (Art. 5 of `a.b`)"
                        + " | Camel, what a mail says |\n");
    }
}
