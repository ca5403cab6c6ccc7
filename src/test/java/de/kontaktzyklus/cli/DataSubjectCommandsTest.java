package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On the office that the demo leaves behind: requests of a person, backup and restore. */
class DataSubjectCommandsTest {

    @RegisterExtension
    private final FinishedDemo demo = new FinishedDemo();

    @TempDir
    private Path folder;

    private Shell office;

    @BeforeEach
    void its_office_is_asked() {
        office = new Shell(demo.in("config"), Map.of());
    }

    @Test
    void a_person_is_found_forgotten_and_left_in_the_export_in_force_only() throws IOException {
        String customer = overdueCustomer();
        Shell.Result before = office.run("find", "--customer", customer);
        assertThat(before.exitCode()).as(before.err()).isZero();
        assertThat(before.out())
                .contains("Zur Kundennummer " + customer, "Mail mit Text vom 30.11.2026: Erinnerungsmail, angenommen")
                .contains(
                        "Fall: ",
                        "Auswertung vom November 2026: Team 501, Listen: bridge.passages, overdueCases, workList.items",
                        "501.xlsx");

        Shell.Result forgotten = office.run("forget", "--customer", customer, "--reason", "Art. 17 DSGVO");
        assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
        assertThat(forgotten.err())
                .contains(
                        "Gelöscht: Mailtexte ",
                        "Auswertungen ",
                        "Noch gebraucht wird",
                        "Vom Jobcenter selbst zu löschen")
                .doesNotContain(customer);

        Shell.Result after = office.run("find", "--customer", customer, "--json");
        assertThat(after.out()).contains("\"traces\" : [ ]", "_cases_", "501.xlsx");
        assertThat(office.run("summary", "--month", "2026-11").exitCode()).isZero();
        assertThat(office.run("find", "--customer", customer).out())
                .doesNotContain("2026-11/501.xlsx", "2026-11/501/501.xlsx");
    }

    @Test
    void a_reason_must_be_given_and_must_not_name_the_person() {
        assertThat(office.run("forget", "--customer", "1", "--reason", " ").exitCode())
                .isOne();
        assertThat(office.run("forget", "--customer", "1", "--reason", "Kunde 1")
                        .exitCode())
                .isOne();
        assertThat(office.run("forget", "--customer", "nobody", "--reason", "x").err())
                .contains("nichts gespeichert");
    }

    @Test
    void a_backup_is_not_replaced_by_mistake_and_restored_into_an_empty_state_only() throws IOException {
        String backup = folder.resolve("backup.zip").toString();
        assertThat(office.run("backup", "--output", backup).out()).contains(backup);
        assertThat(office.run("backup", "--output", backup).exitCode()).isOne();
        assertThat(office.run("backup", "--output", backup, "--force").exitCode())
                .isZero();
        Shell.Result notEmpty = office.run("restore", "--from", backup);
        assertThat(notEmpty.exitCode()).isOne();
        assertThat(notEmpty.err()).contains("Der Bestand ist nicht leer");

        Shell elsewhere = new Shell(
                demo.in("config"),
                Map.of("state.directory", folder.resolve("new").toString()));
        Shell.Result restored = elsewhere.run("restore", "--from", backup);
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("mit 5 Exporten", "Was nach der Sicherung geschah");
        assertThat(elsewhere.run("status").out()).contains("faelle_2026-11-30.csv");

        Files.writeString(Path.of(backup), "no backup");
        Shell.Result noBackup = elsewhere.run("restore", "--from", backup);
        assertThat(noBackup.exitCode()).isOne();
        assertThat(noBackup.err()).contains("keine Sicherung oder beschädigt");
    }

    /** One that the work list of team 501 names. */
    private String overdueCustomer() throws IOException {
        Path page = demo.in("summaries/2026-11/501/501.csv");
        Matcher number = Pattern.compile("\\b\\d{3}[A-Z]\\d{6}\\b").matcher(Files.readString(page));
        assertThat(number.find()).as("a customer number in " + page).isTrue();
        return number.group();
    }
}
