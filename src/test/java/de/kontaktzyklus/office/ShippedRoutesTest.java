package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the routes lie that come with the program. */
class ShippedRoutesTest {

    private static final String PROPERTY = "kontaktzyklus.routes";

    @TempDir
    private Path office;

    private final String before = System.getProperty(PROPERTY, "");

    @AfterEach
    void property_as_before() {
        if (before.isEmpty()) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void a_folder_beside_the_configuration_comes_first() throws IOException {
        System.setProperty(PROPERTY, "/opt/kontaktzyklus/routes");
        Path beside = Files.createDirectory(office.resolve("routes"));

        assertThat(Office.routesBeside(office.resolve("config"))).isEqualTo(beside);
    }

    @Test
    void without_one_they_are_where_the_start_script_says() {
        System.setProperty(PROPERTY, "/opt/kontaktzyklus/routes");

        assertThat(Office.routesBeside(office.resolve("config"))).isEqualTo(Path.of("/opt/kontaktzyklus/routes"));
    }

    @Test
    void without_a_start_script_they_are_where_the_program_is() {
        System.clearProperty(PROPERTY);

        assertThat(Office.routesBeside(office.resolve("config")))
                .isEqualTo(Office.home().resolve("routes"));
    }
}
