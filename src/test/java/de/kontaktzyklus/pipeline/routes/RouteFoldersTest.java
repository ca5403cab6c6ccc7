package de.kontaktzyklus.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteFoldersTest {

    @TempDir
    private Path folder;

    private RouteFolders folders;

    @BeforeEach
    void shipped_routes() throws IOException {
        folders = new RouteFolders(Files.createDirectory(folder.resolve("shipped")), folder.resolve("own"));
        shipped("010-take.camel.yaml");
        shipped("200-send.camel.yaml");
        shipped("600-fetch.camel.yaml.off");
    }

    @Test
    void without_a_folder_of_its_own_an_office_has_the_shipped_routes() {
        assertThat(folders.files())
                .containsExactly(shippedFile("010-take.camel.yaml"), shippedFile("200-send.camel.yaml"));
    }

    @Test
    void own_files_come_on_top_in_the_order_of_all_names() throws IOException {
        own("100-own.camel.yaml");
        own("README.txt");

        assertThat(folders.files())
                .containsExactly(
                        shippedFile("010-take.camel.yaml"),
                        ownFile("100-own.camel.yaml"),
                        shippedFile("200-send.camel.yaml"));
    }

    @Test
    void an_own_file_of_the_same_name_stands_in_place_of_the_shipped_one() throws IOException {
        own("200-send.camel.yaml");
        own("600-fetch.camel.yaml");

        assertThat(folders.files())
                .containsExactly(
                        shippedFile("010-take.camel.yaml"),
                        ownFile("200-send.camel.yaml"),
                        ownFile("600-fetch.camel.yaml"));
    }

    @Test
    void an_own_file_that_is_switched_off_switches_the_shipped_one_off() throws IOException {
        own("200-send.camel.yaml.off");

        assertThat(folders.files()).containsExactly(shippedFile("010-take.camel.yaml"));
    }

    @Test
    void of_one_file_on_and_off_in_the_same_folder_the_one_that_is_on_counts() throws IOException {
        shipped("600-fetch.camel.yaml");

        assertThat(folders.files()).contains(shippedFile("600-fetch.camel.yaml"));
    }

    @Test
    void a_name_is_looked_up_among_the_own_files_first() throws IOException {
        own("200-send.camel.yaml");

        assertThat(folders.find(Path.of("200-send.camel.yaml"))).contains(ownFile("200-send.camel.yaml"));
        assertThat(folders.find(Path.of("010-take.camel.yaml"))).contains(shippedFile("010-take.camel.yaml"));
        assertThat(folders.find(Path.of("020-none.camel.yaml"))).isEmpty();
    }

    /** With its own alone an office would take no export and send no mail, and nobody would be told. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_the_shipped_routes_nothing_is_loaded(boolean isEmptyFolder) throws IOException {
        own("100-own.camel.yaml");
        Path elsewhere = folder.resolve("elsewhere");
        if (isEmptyFolder) {
            Files.createDirectory(elsewhere);
        }

        assertThatThrownBy(() -> new RouteFolders(elsewhere, folders.own()).files())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(elsewhere + ": NO_ROUTES []");
    }

    private void shipped(String name) throws IOException {
        Files.createFile(shippedFile(name));
    }

    private void own(String name) throws IOException {
        Files.createDirectories(folders.own());
        Files.createFile(ownFile(name));
    }

    private Path shippedFile(String name) {
        return folders.shipped().resolve(name);
    }

    private Path ownFile(String name) {
        return folders.own().resolve(name);
    }
}
