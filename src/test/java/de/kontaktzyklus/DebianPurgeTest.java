package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What removing and purging the package for Debian delete: here in a folder that stands for the whole disk. */
@DisabledOnOs(OS.WINDOWS)
class DebianPurgeTest {

    @TempDir
    private Path disk;

    private Path state;
    private Path settings;

    @BeforeEach
    void an_office_with_settings_and_a_state() throws IOException {
        state = file("var/lib/kontaktzyklus/data/export/faelle.csv");
        settings = file("etc/kontaktzyklus/kontaktzyklus.properties");
        mounted("/ /var /srv/exporte");
    }

    @Test
    void removing_keeps_settings_and_state() throws Exception {
        assertThat(postrm("remove")).isEmpty();

        assertThat(settings).exists();
        assertThat(state).exists();
    }

    @Test
    void purging_deletes_both() throws Exception {
        assertThat(postrm("purge")).isEmpty();

        assertThat(disk.resolve("etc/kontaktzyklus")).doesNotExist();
        assertThat(disk.resolve("var/lib/kontaktzyklus")).doesNotExist();
    }

    @Test
    void purging_does_not_empty_a_share_that_is_mounted_below() throws Exception {
        mounted("/ " + disk + "/var/lib/kontaktzyklus/data/export");

        assertThat(postrm("purge")).contains("mounted", "social data");

        assertThat(state).exists();
        assertThat(settings).doesNotExist();
    }

    private Path file(String name) throws IOException {
        Path file = disk.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private void mounted(String folders) throws IOException {
        StringBuilder mounts = new StringBuilder();
        for (String folder : folders.split(" ", -1)) {
            mounts.append("device ").append(folder).append(" ext4 rw 0 0\n");
        }
        Files.writeString(disk.resolve("mounts"), mounts);
    }

    /** What the script says; that it ends well is part of it. */
    private String postrm(String action) throws IOException, InterruptedException {
        String script = Files.readString(Path.of("src/main/deb/control/postrm"))
                .replace("/proc/self/mounts", disk.resolve("mounts").toString())
                .replaceAll("(?=/(var|etc|run)/)", disk.toString());
        Process process = new ProcessBuilder("sh", "-c", script, "postrm", action)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
