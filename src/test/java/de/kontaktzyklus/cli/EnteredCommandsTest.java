package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.kontaktzyklus.cli.office.RunCommand;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.state.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people do with a command stands in the audit with account and reason, whatever the command. */
class EnteredCommandsTest {

    /** They change the state, and each enters what was done. */
    private static final Set<String> ENTER = new TreeSet<>(Set.of(
            "close",
            "forget",
            "intake accept",
            "intake rollback",
            "mail resolve",
            "mail retry",
            "restore",
            "run",
            "summary"));

    /** They open a state to write, but change no state of the office. */
    private static final Map<String, String> CHANGE_NOTHING =
            Map.of("backup", "reads it as of one moment", "demo", "has an office of its own, which is deleted");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.kontaktzyklus.cli");

    @TempDir
    private Path folder;

    @Test
    void every_command_that_can_change_the_state_is_known_to_enter_what_it_does() {
        Map<String, CommandLine> all = leaves("", commands());
        Set<String> writers = all.entrySet().stream()
                .filter(each -> opensToWrite(each.getValue().getCommand().getClass()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).hasSizeGreaterThan(20).containsKeys("audit verify", "status");
        writers.removeAll(CHANGE_NOTHING.keySet());
        assertThat(writers).isEqualTo(ENTER);
    }

    @Test
    void each_of_them_takes_a_reason() {
        assertThat(leaves("", commands()).entrySet())
                .filteredOn(each -> ENTER.contains(each.getKey()))
                .hasSameSizeAs(ENTER)
                .allMatch(each -> each.getValue().getCommandSpec().findOption("--reason") != null);
    }

    private static CommandLine commands() {
        Terminal silent = new Terminal(System.out, System.err, false);
        return CommandLines.commands(new KontaktzyklusCommand(silent, RunCommand::new));
    }

    private static Map<String, CommandLine> leaves(String before, CommandLine line) {
        Map<String, CommandLine> leaves = new TreeMap<>();
        line.getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                leaves.put(before + name, command);
            } else {
                leaves.putAll(leaves(before + name + " ", command));
            }
        });
        return leaves;
    }

    /** The classes of its room that it calls belong to it. */
    private static boolean opensToWrite(Class<?> command) {
        Set<JavaClass> looked = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        List<JavaClass> open = new ArrayList<>(List.of(CLASSES.get(command)));
        while (!open.isEmpty()) {
            JavaClass each = open.remove(0);
            if (looked.add(each)) {
                if (each.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isWriting(
                                call.getTargetOwner().getName(),
                                call.getTarget().getName()))) {
                    return true;
                }
                each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> target.getPackageName().equals(each.getPackageName()))
                        .filter(target -> !target.getSimpleName().endsWith("Command"))
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static boolean isWriting(String owner, String method) {
        return (owner.equals(Office.class.getName()) && method.equals("stateBeside"))
                || (owner.equals(Pipeline.class.getName()) && method.equals("open"))
                || (owner.equals(Restore.class.getName()) && method.equals("from"));
    }

    @Test
    void account_and_reason_stand_in_details_and_never_in_an_entry() throws IOException {
        Shell shell = OfficeShell.withoutMailServer(folder, "00-good");
        shell.run("run", "--once", "--as-of", "2026-11-23", "--accept-clock", "--reason", "Testtag, bestätigt");
        assertThat(shell.run("mail", "retry", "1", "--reason", "Server läuft wieder")
                        .exitCode())
                .isZero();
        String customer = entries(shell).stream()
                .flatMap(entry -> entry.findValuesAsText("text").stream())
                .filter(text -> text.contains("\"customer\""))
                .findFirst()
                .map(text -> text.replaceFirst(".*\"customer\":\"([^\"]+)\".*", "$1"))
                .orElseThrow();
        assertThat(shell.run("mail", "resolve", "1", "--sent", "--reason", "nicht ungewiss")
                        .exitCode())
                .as("what is refused is no act")
                .isEqualTo(1);
        Path backup = folder.resolve("backup.zip");
        assertThat(shell.run("backup", "--output", backup.toString()).exitCode())
                .isZero();
        Shell other = OfficeShell.withoutExports(Files.createDirectory(folder.resolve("other")));
        assertThat(other.run("restore", "--from", backup.toString(), "--reason", "neuer Server")
                        .exitCode())
                .isZero();
        other.run("mail", "resolve", "1", "--sent", "--reason", "Empfang bestätigt");
        other.run("forget", "--customer", customer, "--reason", "Antrag vom 24.11.");

        List<JsonNode> entries = entries(other);
        assertThat(entries)
                .filteredOn(entry -> entry.path("actor").asText().equals("PERSON"))
                .extracting(entry -> entry.path("kind").asText() + ": " + reason(entry))
                .containsExactly(
                        "CLOCK_ACCEPTED: Testtag, bestätigt",
                        "MAIL_RETRIED: Server läuft wieder",
                        "RESTORED: neuer Server",
                        "MAIL_RESOLVED_SENT: Empfang bestätigt",
                        "PERSON_FORGOTTEN: Antrag vom 24.11.");
        assertThat(entries)
                .allMatch(entry -> !entry.path("facts").asText().contains(customer))
                .allMatch(entry -> !entry.path("facts").asText().matches(".*\\d{3}[A-Z]\\d{6}.*"))
                .allMatch(entry -> !entry.path("facts").asText().contains("@"));
        assertThat(other.run("audit", "export").out()).doesNotContain(customer);
        assertThat(other.run("audit", "verify").exitCode()).isZero();
    }

    private static String reason(JsonNode entry) {
        String text = entry.at("/detailRows/0/text").asText();
        assertThat(text).contains("\"user\":\"" + System.getProperty("user.name") + "\"");
        assertThat(entry.path("facts").asText()).doesNotContain("\"user\"");
        return text.replaceFirst(".*\"reason\":\"([^\"]*)\".*", "$1");
    }

    private static List<JsonNode> entries(Shell shell) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (String line : shell.run("audit", "export").out().lines().toList()) {
            entries.add(new ObjectMapper().readTree(line));
        }
        return entries;
    }
}
