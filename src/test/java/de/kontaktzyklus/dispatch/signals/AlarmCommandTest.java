package de.kontaktzyklus.dispatch.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // the commands are for a shell of Unix
class AlarmCommandTest {

    private static final ToldAlarm ALARM = new ToldAlarm(
            Alarm.Kind.DISK_LOW,
            "/srv",
            LocalDate.of(2026, 11, 30),
            Instant.parse("2026-11-30T06:00:00Z"),
            new AlarmWords("Speicherplatz wird knapp", List.of("Noch 3 MB über."), List.of("Platz schaffen.")));

    /** A pipe holds 64 KiB; the rest waits until somebody reads. */
    private static final ToldAlarm LONG = new ToldAlarm(
            Alarm.Kind.FILES_UNKNOWN,
            "",
            ALARM.day(),
            ALARM.at(),
            new AlarmWords("Dateien", List.of("x".repeat(1_000_000)), List.of()));

    @TempDir
    Path folder;

    @Test
    void it_gets_the_alarm_as_json_and_its_own_arguments() throws IOException {
        AlarmCommand command = shell("cat > \"$1\"", folder.resolve("got").toString());

        command.tell(ALARM);
        command.close();

        JsonNode got = new ObjectMapper().readTree(folder.resolve("got").toFile());
        assertThat(got.path("program").asText()).isEqualTo("kontaktzyklus");
        assertThat(got.path("office").asText()).isEqualTo("Jobcenter Musterstadt");
        assertThat(got.path("kind").asText()).isEqualTo("DISK_LOW");
        assertThat(got.path("subject").asText()).isEqualTo("/srv");
        assertThat(got.path("bad").asBoolean()).isTrue();
        assertThat(got.path("day").asText()).isEqualTo("2026-11-30");
        assertThat(got.path("at").asText()).isEqualTo("2026-11-30T06:00:00Z");
        assertThat(got.path("title").asText()).isEqualTo("Speicherplatz wird knapp");
        assertThat(got.path("what").path(0).asText()).isEqualTo("Noch 3 MB über.");
        assertThat(got.path("todo").path(0).asText()).isEqualTo("Platz schaffen.");
        assertThat(command.trouble()).isEmpty();
    }

    @Test
    void it_sees_nothing_of_the_environment_but_what_programs_need() throws IOException {
        AlarmCommand command = shell("env > \"$1\"", folder.resolve("seen").toString());

        command.tell(ALARM);
        command.close();

        assertThat(Files.readAllLines(folder.resolve("seen")))
                .extracting(line -> line.substring(0, line.indexOf('=')))
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "USER",
                        "LOGNAME",
                        "SHELL",
                        "LANG",
                        "LANGUAGE",
                        "TZ",
                        "TMPDIR",
                        "TEMP",
                        "TMP",
                        "LC_ALL",
                        "LC_CTYPE",
                        "PWD",
                        "SHLVL",
                        "_",
                        "OLDPWD");
    }

    @Test
    void one_that_fails_or_hangs_holds_nothing_up_and_is_known() {
        AlarmCommand fails = shell("exit 7", "");
        AlarmCommand hangs = shell("sleep 100 & sleep 100", "");
        AlarmCommand missing = new AlarmCommand(List.of("/nowhere/to/be/found"), "x", Duration.ofSeconds(5));

        for (AlarmCommand command : List.of(fails, hangs, missing)) {
            command.tell(LONG);
            command.close();
        }

        assertThat(fails.trouble()).contains(new SignalTrouble(SignalTrouble.Kind.ENDED_BADLY, "/bin/sh", 7));
        assertThat(hangs.trouble()).contains(new SignalTrouble(SignalTrouble.Kind.TOO_SLOW, "/bin/sh", 2));
        assertThat(missing.trouble())
                .contains(new SignalTrouble(SignalTrouble.Kind.NOT_STARTED, "/nowhere/to/be/found", 0));
    }

    @Test
    void one_that_does_not_read_a_long_alarm_is_well_if_it_ends_well() {
        AlarmCommand command = shell("exit 0", "");

        command.tell(LONG);
        command.close();

        assertThat(command.trouble()).isEmpty();
    }

    @Test
    void one_that_gets_through_again_has_no_trouble_any_more() {
        AlarmCommand command = shell(
                "[ -e \"$1\" ] || { touch \"$1\"; exit 1; }",
                folder.resolve("once").toString());

        command.tell(ALARM);
        command.tell(ALARM);
        command.close();

        assertThat(command.trouble()).isEmpty();
    }

    @Test
    void several_alarms_come_one_after_the_other() throws IOException {
        AlarmCommand command =
                shell("cat >> \"$1\"; echo >> \"$1\"", folder.resolve("all").toString());

        for (int i = 0; i < 5; i++) {
            command.tell(ALARM);
        }
        command.close();

        assertThat(Files.readAllLines(folder.resolve("all"))).hasSize(5).allMatch(line -> line.startsWith("{"));
    }

    private static AlarmCommand shell(String script, String argument) {
        return new AlarmCommand(
                List.of("/bin/sh", "-c", script, "sh", argument), "Jobcenter Musterstadt", Duration.ofSeconds(2));
    }
}
