package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is installed; run after packaging. */
class PackagedProgramIT {

    private static final Path PROGRAM =
            Path.of("target/kontaktzyklus/bin/kontaktzyklus").toAbsolutePath();

    /** These processes end before what the second compiler costs is gained back; all else is as installed. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    @TempDir
    private static Path shared;

    private static SharedClasses classes;

    @TempDir
    private Path folder;

    /** First, as after unpacking: every later start takes half the time. */
    @BeforeAll
    static void classes_are_shared() throws Exception {
        classes = SharedClasses.by(PROGRAM.resolveSibling("share-classes"), shared);
    }

    @BeforeEach
    void an_export_folder() throws IOException {
        Files.createDirectories(folder.resolve("export"));
    }

    @Test
    void a_running_pipeline_ends_cleanly_when_it_must_stop() throws Exception {
        ProcessBuilder unit = logged("run");
        fakeSystemd(unit);
        Process pipeline = unit.start();
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> told().contains("WATCHDOG=1"));
            assertThat(told()).startsWith("READY=1 ");
            assertThat(log()).contains(" startet: ");

            assertThat(start("run").waitFor())
                    .as("a second one on the same state")
                    .isEqualTo(1);

            assertThat(output("status")).contains("Läuft seit ").doesNotContain("Läuft nicht");

            pipeline.destroy();

            assertThat(pipeline.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(pipeline.exitValue()).isEqualTo(128 + 15);
            assertThat(log())
                    .contains(" startet: ", "Beendet die laufende Arbeit", "Beendet nach")
                    .doesNotContain("Exception", "systemd");
            assertThat(told()).contains("STOPPING=1 ");
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
    void the_log_is_one_object_for_each_line_if_that_is_set() throws Exception {
        assertThat(start("run", "--once", "--set", "log.format=json", "--set", "log.language=en")
                        .waitFor())
                .as("the alarm that there is no export waits for the mail server")
                .isEqualTo(3);

        List<String> lines = log().lines().toList();
        int toPeople = lines.size() - 2;
        assertThat(lines.subList(toPeople, lines.size()))
                .as("to people, by the command")
                .first()
                .asString()
                .startsWith("1 Mail konnte");
        assertThat(lines.subList(0, toPeople))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"time\":") && line.endsWith("}"))
                .anyMatch(line -> line.contains("\"event\":\"STARTS\"") && line.contains(" starts: "));
    }

    @Test
    void a_command_leaves_the_error_stream_empty() throws Exception {
        Path errors = folder.resolve("errors");

        ProcessBuilder line = command("status")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        line.environment().put("KONTAKTZYKLUS_CACHE", folder.toString()); // as before share-classes
        Process status = line.start();

        assertThat(status.waitFor()).isZero();
        assertThat(errors).as("Java's own warnings among them").isEmptyFile();
    }

    /** A watch asks every few minutes, and nobody likes to wait: what takes long to load stays out. */
    @TestFactory
    Stream<DynamicTest> a_look_at_the_state_loads_neither_camel_nor_templates_nor_workbooks_nor_migrations()
            throws IOException {
        output("run", "--once", "--as-of", "2026-11-23"); // makes the state
        return Stream.of(
                look("status --health", "CRITICAL - ", "de.kontaktzyklus.office.health.OfficeHealth"),
                look("status", "Stand ", "de.kontaktzyklus.cli.office.StatusPage"),
                look("mail list", "1 ", "de.kontaktzyklus.cli.mail.MailPage"));
    }

    private DynamicTest look(String look, String answer, String needed) {
        return DynamicTest.dynamicTest(
                look,
                () -> assertThat(loadedBy(answer, look.split(" ", -1)))
                        .contains("de.kontaktzyklus.state.StateDatabase", needed)
                        .doesNotContain("de.kontaktzyklus.cli.audit.AuditExportCommand")
                        .noneMatch(startsWithOneOf(
                                "org.apache.camel.", "gg.jte.", "org.apache.poi.", "org.dhatim.", "org.flywaydb.")));
    }

    /** Somebody who changes a setting checks again and again. */
    @Test
    void a_check_loads_neither_migrations_nor_workbooks_nor_whom_java_trusts() throws Exception {
        assertThat(loadedBy("Geprüft als ", "check"))
                .contains("de.kontaktzyklus.pipeline.routes.RouteCheck")
                .noneMatch(startsWithOneOf(
                        "org.flywaydb.", "org.apache.poi.", "org.dhatim.", "sun.security.ssl.TrustStoreManager"));
    }

    @Test
    void an_explanation_loads_neither_a_database_nor_the_log() throws Exception {
        Path cases = Files.writeString(folder.resolve("faelle_2026-11-23.csv"), """
                Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;Letzter_Kontakt;Kontaktart
                100M000000;01.02.1985;Stabilisierungsprofil;AV;T0;V0;11.07.2025;29.09.2026;persönlich
                """);

        assertThat(loadedBy("Kunde 100M000000", "explain", "--cases", cases.toString(), "--customer", "100M000000"))
                .contains("de.kontaktzyklus.assessment.Assessment")
                .noneMatch(startsWithOneOf("org.apache.camel.", "gg.jte.", "org.apache.poi.", "org.dhatim."))
                .noneMatch(startsWithOneOf("org.sqlite.", "org.jdbi.", "org.flywaydb.", "org.apache.logging.log4j."));
    }

    /**
     * Names of classes.
     *
     * @param answer how the output begins
     */
    private List<String> loadedBy(String answer, String... words) throws IOException {
        Path classes = Files.createTempFile(folder, "classes", "");
        ProcessBuilder line = command(words);
        line.environment().merge("JAVA_OPTS", "-Xlog:class+load:file=" + classes, PackagedProgramIT::both);
        assertThat(output(line)).startsWith(answer);
        try (Stream<String> lines = Files.lines(classes)) {
            return lines.map(each -> each.replaceFirst("^(\\[[^]]*])* *", "").replaceFirst(" .*", ""))
                    .toList();
        }
    }

    private static Predicate<String> startsWithOneOf(String... beginnings) {
        return name -> Arrays.stream(beginnings).anyMatch(name::startsWith);
    }

    /** The mail server starts before the settings are read, one of which is wrong here and ends the demo. */
    @Test
    void the_demo_finds_its_mail_server_also_behind_other_options() throws Exception {
        Process demo =
                start("demo", "--output", folder.resolve("demo").toString(), "--set", "reminders.horizon-days=-1");

        assertThat(demo.waitFor()).isEqualTo(1);
        assertThat(log()).contains("reminders.horizon-days").doesNotContain("NoClassDefFoundError");
    }

    @Test
    void shared_classes_are_archived_without_the_office() throws IOException {
        assertThat(classes.exitCode()).as(classes.said()).isZero();
        assertThat(classes.hasAskedTheWatch())
                .as("the watch of the office is asked")
                .isFalse();
        assertThat(classes.cache()).isDirectoryContaining("regex:.*/classes-[0-9]+-[0-9]{7,}\\.jsa");
        assertThat(classes.cache().resolve("classes-1-0.jsa"))
                .as("of a version before")
                .doesNotExist();
        assertThat(classes.temporary()).isEmptyDirectory();
        ProcessBuilder status = command("status");
        status.environment()
                .merge("JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("classes"), PackagedProgramIT::both);
        output(status);
        assertThat(Files.readString(folder.resolve("classes")))
                .contains("de.kontaktzyklus.cli.office.StatusCommand source: shared objects file (top)");
    }

    private String output(String... command) throws IOException {
        return output(command(command));
    }

    private static String output(ProcessBuilder command) throws IOException {
        return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... command) throws IOException {
        return logged(command).start();
    }

    private ProcessBuilder logged(String... command) {
        return command(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    /** A command in place of the one of systemd: it writes down what it is told. */
    private void fakeSystemd(ProcessBuilder unit) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path command = bin.resolve("systemd-notify");
        Files.writeString(command, "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("told") + "'\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        unit.environment().merge("PATH", bin.toString(), (path, ours) -> ours + ":" + path);
        unit.environment().put("NOTIFY_SOCKET", "/run/systemd/notify");
        unit.environment().put("WATCHDOG_USEC", "300000000");
        unit.environment().remove("WATCHDOG_PID");
    }

    private String told() throws IOException {
        return read("told");
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
        ProcessBuilder program = new ProcessBuilder(line);
        program.environment().put("JAVA_OPTS", FIRST_COMPILER_ONLY);
        program.environment().put("KONTAKTZYKLUS_CACHE", classes.cache().toString());
        return program;
    }

    private static String both(String options, String more) {
        return options + " " + more;
    }

    private String log() throws IOException {
        return read("log");
    }

    private String read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
