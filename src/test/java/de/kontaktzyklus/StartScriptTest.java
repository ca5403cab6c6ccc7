package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start script asks of Java: here a script that prints its arguments, one a line. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    @TempDir
    private Path home;

    @BeforeEach
    void a_java_that_only_prints() throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "--set a=b demo", "--config x --set a=b demo --output y", "--config=demo demo"})
    void the_demo_has_its_mail_server_and_no_second_compiler(String line) throws Exception {
        assertThat(java(line)).contains("-XX:TieredStopAtLevel=1").anyMatch(each -> each.endsWith("lib/demo/*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "--config demo run", "--config demo", "--set demo run", "run demo", "--demo", ""})
    void another_command_has_neither_whatever_its_words_are(String line) throws Exception {
        assertThat(java(line))
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .noneMatch(each -> each.contains("lib/demo"))
                .endsWith(words(line).toArray(String[]::new));
    }

    private List<String> java(String line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "src/main/bin/kontaktzyklus"));
        command.addAll(words(line));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("JAVA_HOME", home.toString());
        script.environment().remove("JAVA_OPTS");
        Process started = script.start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
