package de.kontaktzyklus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the README says of the settings is what the shipped file says; {@code KONTAKTZYKLUS_WRITE_README=true} writes it
 * anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- settings:begin -->\n";
    private static final String END = "<!-- settings:end -->";

    @Test
    void the_configuration_table_is_that_of_the_shipped_file() throws IOException {
        String table = SettingsCatalogue.read(Path.of("config")).markdown();
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.parseBoolean(System.getenv("KONTAKTZYKLUS_WRITE_README"))) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
        }
        assertThat(Files.readString(README)).contains(BEGIN + table + END);
    }
}
