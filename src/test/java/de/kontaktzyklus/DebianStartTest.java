package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command of the package for Debian hands over: here to a script that prints its environment. */
@DisabledOnOs(OS.WINDOWS)
class DebianStartTest {

    @TempDir
    private Path folder;

    private Path defaults;
    private Path command;

    @BeforeEach
    void a_program_that_only_prints() throws IOException {
        defaults = folder.resolve("defaults");
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\nenv\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        command = Files.writeString(
                folder.resolve("kontaktzyklus"),
                Files.readString(Path.of("src/main/deb/bin/kontaktzyklus"))
                        .replace("/etc/default/kontaktzyklus", defaults.toString())
                        .replace("/usr/share/kontaktzyklus/bin/kontaktzyklus", program.toString())
                        .replace("$(id -u)", "4711"));
    }

    @Test
    void all_of_the_defaults_as_the_units_have_it() throws IOException {
        Files.writeString(
                defaults, "JAVA_HOME=/opt/java\nJAVA_OPTS=\"-Xmx512m -Dx='y'\"\nKONTAKTZYKLUS_STATE_PASSWORD=geheim\n");

        assertThat(environment(Map.of()))
                .contains(
                        "JAVA_HOME=/opt/java",
                        "JAVA_OPTS=-Xmx512m -Dx='y'",
                        "KONTAKTZYKLUS_STATE_PASSWORD=geheim",
                        "KONTAKTZYKLUS_BASE=/var/lib/kontaktzyklus");
    }

    @Test
    void what_the_caller_has_set_wins() throws IOException {
        Files.writeString(defaults, "JAVA_HOME=/opt/java\nJAVA_OPTS=-Xmx512m\n");

        assertThat(environment(Map.of("JAVA_HOME", "/srv/it's mine", "JAVA_OPTS", "-Xmx1g")))
                .contains("JAVA_HOME=/srv/it's mine", "JAVA_OPTS=-Xmx1g");
    }

    @Test
    void the_settings_of_an_office_of_several() throws IOException {
        assertThat(environment(Map.of("KONTAKTZYKLUS_OFFICE", "mitte")))
                .contains("KONTAKTZYKLUS_BASE=/var/lib/kontaktzyklus/offices/mitte");
    }

    @Test
    void root_has_the_home_of_the_user_it_acts_as() throws IOException {
        Files.writeString(
                command,
                Files.readString(command)
                        .replace("4711", "0")
                        .replace("setpriv --reuid kontaktzyklus --regid kontaktzyklus --init-groups ", ""));

        assertThat(environment(Map.of("HOME", "/root"))).contains("HOME=/var/lib/kontaktzyklus");
    }

    private List<String> environment(Map<String, String> ofCaller) throws IOException {
        ProcessBuilder started = new ProcessBuilder("sh", command.toString()).redirectErrorStream(true);
        started.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("KONTAKTZYKLUS_"));
        started.environment().putAll(ofCaller);
        return new String(started.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
