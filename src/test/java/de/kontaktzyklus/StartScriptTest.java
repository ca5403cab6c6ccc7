package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start script asks of Java: here a script that prints its arguments, one a line. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final Set<String> OF_JAVA =
            Set.of("JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    @TempDir
    private Path home;

    private Path script = Path.of("src/main/bin/kontaktzyklus");
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void a_java_that_only_prints() throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "--set a=b demo", "--config x --set a=b demo --output y", "--config=demo demo"})
    void the_demo_has_its_mail_server_and_no_second_compiler(String line) throws Exception {
        assertThat(java(line))
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .anyMatch(each -> each.endsWith("lib/demo/*"));
    }

    @Test
    void summaries_are_written_with_the_first_compiler_which_compiles_as_much_as_it_can() throws Exception {
        assertThat(java("summary --month 2026-10"))
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .doesNotContain("-XX:CompileThresholdScaling=4")
                .noneMatch(each -> each.contains("lib/demo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "--config demo run", "--config demo", "--set demo run", "run demo", "--demo", ""})
    void another_command_has_neither_whatever_its_words_are(String line) throws Exception {
        assertThat(java(line))
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .noneMatch(each -> each.contains("lib/demo"))
                .endsWith(words(line).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "--help", "check --export x", "--set a=b explain", "mail list"})
    void what_ends_soon_compiles_little_and_collects_simply(String line) throws Exception {
        assertThat(java(line))
                .contains("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4", "-XX:+UseSerialGC")
                .noneMatch(each -> each.contains("lib/demo"));
    }

    @Test
    void an_archive_of_classes_is_used_where_its_name_fits_the_jar() throws Exception {
        installed("a jar");
        Path archive = Files.createDirectories(home.resolve("cache")).resolve("classes-" + sumOf("a jar") + "-0.jsa");
        Files.createFile(archive);

        assertThat(java("status")).contains("-XX:SharedArchiveFile=" + archive.toRealPath(), "-Xshare:auto");
        installed("another jar");
        assertThat(java("status")).noneMatch(each -> each.startsWith("-XX:SharedArchiveFile"));
    }

    /** Java crashes on it. */
    @Test
    void an_archive_that_was_cut_short_is_not_used() throws Exception {
        installed("a jar");
        Path cache = Files.createDirectories(home.resolve("cache"));
        Files.createFile(cache.resolve("classes-" + sumOf("a jar") + "-1.jsa"));

        assertThat(java("status")).noneMatch(each -> each.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void the_archive_and_the_folders_of_the_office_may_lie_elsewhere() throws Exception {
        installed("a jar");
        Path cache = Files.createDirectories(home.resolve("elsewhere"));
        Files.createFile(cache.resolve("classes-" + sumOf("a jar") + "-0.jsa"));
        environment = Map.of("KONTAKTZYKLUS_CACHE", cache.toString(), "KONTAKTZYKLUS_BASE", "/srv/office");

        assertThat(java("status"))
                .contains("-Dkontaktzyklus.home=/srv/office", "-Dkontaktzyklus.routes=" + home.toRealPath() + "/routes")
                .anyMatch(each -> each.startsWith("-XX:SharedArchiveFile=" + cache));
    }

    @Test
    void assess_has_the_simple_collector_and_what_runs_on_has_not() throws Exception {
        assertThat(java("--config x assess --cases y")).contains("-XX:+UseSerialGC", "-Xmn24m");
        assertThat(java("run")).doesNotContain("-XX:+UseSerialGC");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JAVA_OPTS         | -Xmx1g -XX:+UseG1GC         | false
            JDK_JAVA_OPTIONS  | -XX:+UseParallelGC -Xmx1g   | false
            JDK_JAVA_OPTIONS  | "-XX:+UseZGC"               | false
            JDK_JAVA_OPTIONS  | @java.options               | false
            JAVA_TOOL_OPTIONS | -XX:+UseG1GC                | false
            JAVA_TOOL_OPTIONS | -XX:Flags=java.flags        | false
            _JAVA_OPTIONS     | -Xmx1g -XX:+UseShenandoahGC | false
            JAVA_OPTS         | -XX:MaxGCPauseMillis=9      | true
            JDK_JAVA_OPTIONS  | -XX:-UseG1GC                | true
            JAVA_TOOL_OPTIONS | -XX:+UseNUMA -Xlog:gc       | true
            """)
    void a_collector_that_somebody_names_is_kept_wherever_java_reads_it(
            String variable, String options, boolean isSimple) throws Exception {
        environment = Map.of(variable, options);

        assertThat(java("assess").contains("-XX:+UseSerialGC")).isEqualTo(isSimple);
        assertThat(java("assess").contains("-Xmn24m")).isEqualTo(isSimple);
        assertThat(java("status").contains("-XX:+UseSerialGC")).isEqualTo(isSimple);
    }

    private void installed(String jar) throws IOException {
        Files.copy(
                Path.of("src/main/bin/kontaktzyklus"),
                home.resolve("bin/kontaktzyklus"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("kontaktzyklus.jar"), jar);
        script = home.resolve("bin/kontaktzyklus");
    }

    /** As the command cksum of POSIX says it. */
    private static String sumOf(String text) throws Exception {
        Process sum = new ProcessBuilder("cksum").start();
        sum.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        sum.getOutputStream().close();
        return new String(sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?s) .*", "");
    }

    @ParameterizedTest(name = "{0}, {1} bytes")
    @CsvSource(delimiter = '|', textBlock = """
            faelle.csv     | 20000    | true
            faelle.csv     | 63999999 | true
            faelle.csv     | 64000000 | false
            faelle.csv.gz  | 12799999 | true
            faelle.csv.gz  | 12800000 | false
            FAELLE.CSV.GZ  | 63999999 | false
            faelle.xlsx    | 12800000 | false
            faelle.gz.csv  | 12800000 | true
            """)
    void the_cases_of_an_office_are_assessed_without_the_second_compiler(String name, long bytes, boolean isOfAnOffice)
            throws Exception {
        Path cases = home.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(cases.toFile(), "rw")) {
            file.setLength(bytes);
        }

        for (String line : List.of("assess --cases " + cases, "--set a=b assess --as-of x --cases=" + cases)) {
            assertThat(java(line).contains("-XX:TieredStopAtLevel=1")).isEqualTo(isOfAnOffice);
        }
        assertThat(java("forecast --cases " + cases)).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void of_cases_that_are_not_there_nothing_is_known() throws Exception {
        assertThat(java("assess --cases nowhere")).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(java("assess")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    private List<String> java(String line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(words(line));
        ProcessBuilder started = new ProcessBuilder(command).redirectErrorStream(true);
        started.environment().put("JAVA_HOME", home.toString());
        started.environment().keySet().removeIf(name -> OF_JAVA.contains(name) || name.startsWith("KONTAKTZYKLUS_"));
        started.environment().putAll(environment);
        Process running = started.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
