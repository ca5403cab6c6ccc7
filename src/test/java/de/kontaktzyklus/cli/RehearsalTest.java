package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is gone through so that Java may archive its classes, in an installation whose office has ways to the outside.
 */
@DisabledOnOs(OS.WINDOWS)
class RehearsalTest {

    private static final String HOME = "kontaktzyklus.home";

    @TempDir
    private Path office;

    @TempDir
    private Path work;

    private final String homeBefore = System.getProperty(HOME, "");

    @BeforeEach
    void an_installed_office() throws IOException {
        copy(Path.of("config"), office.resolve("config"));
        copy(Path.of("routes"), office.resolve("routes"));
        System.setProperty(HOME, office.toString());
    }

    @AfterEach
    void home_as_before() {
        if (homeBefore.isEmpty()) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, homeBefore);
        }
    }

    /** PORT is one of this machine, ALARM a program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "state.database-url=jdbc:postgresql://127.0.0.1:PORT/live state.user=office state.database-wait=1s",
                "alarm.command=ALARM"
            })
    void it_touches_nothing_of_the_office_that_is_installed(String lines) throws IOException {
        Path alarm = Files.writeString(office.resolve("alarm"), "#!/bin/sh\ntouch " + office.resolve("told") + "\n");
        Files.setPosixFilePermissions(alarm, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ServerSocket live = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            settings(lines.replace(' ', '\n')
                    .replace("PORT", String.valueOf(live.getLocalPort()))
                    .replace("ALARM", alarm.toString()));

            rehearse();

            assertThat(isAsked(live)).isFalse();
        }
        assertThat(office.resolve("told")).doesNotExist();
        assertThat(office.resolve("data")).doesNotExist();
    }

    /** Else classes would be missing in the archive, and nobody would notice. */
    @Test
    void it_comes_to_its_end_although_the_settings_of_the_office_are_broken() throws IOException {
        settings("no setting");

        rehearse();

        assertThat(work.resolve("state/kontaktzyklus.db")).exists();
        assertThat(work.resolve("export")).as("taken").isEmptyDirectory();
    }

    private void rehearse() throws IOException {
        Rehearsal.in(work, Path.of("config"), Path.of("routes")).run();
    }

    private void settings(String lines) throws IOException {
        Files.writeString(office.resolve("config/kontaktzyklus.properties"), lines);
    }

    private static boolean isAsked(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
