package de.kontaktzyklus.office.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share that should be mounted and is not leaves an empty folder that looks as if all were well. */
class MountTableTest {

    @TempDir
    private Path folder;

    private MountTable table;

    @BeforeEach
    void the_tables() throws IOException {
        Path planned = Files.writeString(folder.resolve("fstab"), """
                # /srv/kommentar ist auskommentiert
                UUID=1234 / ext4 defaults 0 1
                UUID=1235 none swap sw 0 0
                //server/exporte /srv/exporte cifs credentials=/etc/x 0 0
                //server/ablage /srv/die\\040Ablage cifs credentials=/etc/x 0 0
                //server/da /srv/da cifs defaults 0 0
                """);
        Path mounted = Files.writeString(folder.resolve("mounts"), """
                /dev/sda1 / ext4 rw 0 0
                //server/da /srv/da cifs rw 0 0
                """);
        table = new MountTable(planned, mounted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the share itself              | /srv/exporte        | /srv/exporte
            a folder on it                | /srv/exporte/heute  | /srv/exporte
            a name with a blank           | /srv/die Ablage     | /srv/die Ablage
            one that is mounted           | /srv/da/heute       |
            one that only begins alike    | /srv/exporte-alt    |
            one that is a comment         | /srv/kommentar      |
            a folder on the disk          | /var/lib/x          |
            """)
    void only_what_is_planned_and_not_there_is_missing(String why, Path place, Path missing) {
        assertThat(table.missingFor(place).orElse(null)).isEqualTo(missing);
    }

    @Test
    void a_machine_without_such_tables_misses_nothing() {
        Path none = folder.resolve("none");

        assertThat(new MountTable(none, none).missingFor(Path.of("/srv/exporte")))
                .isEmpty();
        assertThat(new MountTable(folder.resolve("fstab"), none).missingFor(Path.of("/srv/exporte")))
                .as("what is mounted cannot be known")
                .isEmpty();
    }
}
