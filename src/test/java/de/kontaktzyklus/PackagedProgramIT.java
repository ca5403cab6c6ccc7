package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is installed; run after packaging. */
class PackagedProgramIT {

    private static final Path PROGRAM =
            Path.of("target/kontaktzyklus/bin/kontaktzyklus").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void an_export_folder() throws IOException {
        Files.createDirectories(folder.resolve("export"));
    }

    @Test
    void a_running_pipeline_ends_cleanly_when_it_must_stop() throws Exception {
        Process pipeline = start("run");
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> log().contains("Waiting for exports"));

            assertThat(start("run").waitFor())
                    .as("a second one on the same state")
                    .isEqualTo(1);

            assertThat(output("status")).contains("Läuft seit ").doesNotContain("Läuft nicht");

            pipeline.destroy();

            assertThat(pipeline.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(pipeline.exitValue()).isEqualTo(128 + 15);
            assertThat(log()).contains("Told to stop", "Stopped").doesNotContain("Exception");
            assertThat(output("status", "--health")).contains("CRITICAL: Das Programm läuft nicht");
        } finally {
            pipeline.destroyForcibly();
        }
    }

    @Test
    void once_takes_the_files_that_are_there_and_ends() throws Exception {
        Files.writeString(
                folder.resolve("export/faelle_2026-11-23.csv"), "Kundennummer;Geburtsdatum\n100A000001;14.05.1980\n");

        assertThat(start("run", "--once", "--as-of", "2026-11-23").waitFor())
                .as("a refused export")
                .isEqualTo(1);
        assertThat(folder.resolve("export")).isEmptyDirectory();
        assertThat(folder.resolve("refused")).isNotEmptyDirectory();
    }

    @Test
    void a_command_leaves_the_error_stream_empty() throws Exception {
        Path errors = folder.resolve("errors");

        Process status = command("status")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();

        assertThat(status.waitFor()).isZero();
        assertThat(errors).as("Java's own warnings among them").isEmptyFile();
    }

    /** A watch asks every few minutes: what takes long to load stays out. */
    @Test
    void the_look_from_outside_loads_neither_camel_nor_templates_nor_workbooks() throws Exception {
        Path classes = folder.resolve("classes");
        ProcessBuilder health = command("status", "--health");
        health.environment().put("JAVA_OPTS", "-Xlog:class+load:file=" + classes);

        assertThat(output(health)).startsWith("CRITICAL - ");
        assertThat(Files.readString(classes))
                .contains("de.kontaktzyklus.office.health.OfficeHealth")
                .doesNotContain("org.apache.camel.", "gg.jte.", "org.apache.poi.", "org.dhatim.");
    }

    /** The mail server starts before the settings are read, one of which is wrong here and ends the demo. */
    @Test
    void the_demo_finds_its_mail_server_also_behind_other_options() throws Exception {
        Process demo =
                start("demo", "--output", folder.resolve("demo").toString(), "--set", "reminders.horizon-days=-1");

        assertThat(demo.waitFor()).isEqualTo(1);
        assertThat(log()).contains("reminders.horizon-days").doesNotContain("NoClassDefFoundError");
    }

    private String output(String... command) throws IOException {
        return output(command(command));
    }

    private static String output(ProcessBuilder command) throws IOException {
        return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... command) throws IOException {
        return command(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private ProcessBuilder command(String... command) {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        for (String name : List.of("export", "state")) {
            line.addAll(List.of("--set", name + ".directory=" + folder.resolve(name)));
        }
        line.addAll(List.of(
                "--set",
                "export.refused-directory=" + folder.resolve("refused"),
                "--set",
                "summary.directory=" + folder.resolve("summaries"),
                "--set",
                "watch.page-directory=" + folder.resolve("status"),
                "--set",
                "smtp.host=127.0.0.1",
                "--set",
                "smtp.port=1",
                "--set",
                "smtp.security=none"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line);
    }

    private String log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
