package de.kontaktzyklus.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What systemd is told: here a script that writes down its arguments, one call a line. */
@DisabledOnOs(OS.WINDOWS)
class ServiceManagerTest {

    private static final long PID = 4711;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "NOTIFY_SOCKET", "/run/systemd/notify", "WATCHDOG_USEC", "300000000", "WATCHDOG_PID", String.valueOf(PID)));
    private final AtomicLong clock = new AtomicLong();
    private final LifeSigns signs = new LifeSigns(Duration.ofSeconds(1), clock::get);

    @BeforeEach
    void a_command_that_writes_down() throws IOException {
        script("echo \"$NOTIFY_SOCKET $*\" >> " + folder.resolve("told"));
    }

    @Test
    void it_is_told_of_start_and_end_at_its_socket() throws IOException {
        manager().ready();
        manager().stopping();

        assertThat(told())
                .containsExactly(
                        "/run/systemd/notify READY=1 STATUS=Waits for exports and hours",
                        "/run/systemd/notify STOPPING=1 STATUS=Finishes the running work");
    }

    @Test
    void without_systemd_nothing_is_called() {
        environment.clear();
        manager().ready();

        assertThat(folder.resolve("told")).doesNotExist();
        assertThat(manager().patience()).isEmpty();
    }

    @Test
    void the_time_of_the_watchdog_is_in_microseconds() {
        assertThat(manager().patience()).contains(Duration.ofMinutes(5));
    }

    @Test
    void a_watchdog_of_another_process_is_not_ours() {
        environment.put("WATCHDOG_PID", "1");

        assertThat(manager().patience()).isEmpty();
    }

    @Test
    void while_the_routes_live_the_watchdog_hears_of_it_and_of_silence_once() throws IOException {
        Watchdog watchdog = new Watchdog(manager(), signs::silent);
        signs.expect("start-delivery", Duration.ofMinutes(1));

        watchdog.look();
        clock.addAndGet(Duration.ofHours(2).toNanos());
        watchdog.look();
        watchdog.look();
        signs.sign("start-delivery");
        watchdog.look();

        assertThat(told())
                .containsExactly(
                        "/run/systemd/notify WATCHDOG=1",
                        "/run/systemd/notify STATUS=No sign of life of the route start-delivery",
                        "/run/systemd/notify WATCHDOG=1");
    }

    @Test
    void a_command_that_fails_or_is_missing_stops_nothing() throws IOException {
        script("exit 1");
        manager().ready();
        new ServiceManager(environment, PID, folder.resolve("missing").toString()).ready();

        assertThat(folder.resolve("told")).doesNotExist();
    }

    private ServiceManager manager() {
        return new ServiceManager(environment, PID, folder.resolve("notify").toString());
    }

    private List<String> told() throws IOException {
        return Files.readAllLines(folder.resolve("told"));
    }

    private void script(String line) throws IOException {
        Path command = folder.resolve("notify");
        Files.writeString(command, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }
}
