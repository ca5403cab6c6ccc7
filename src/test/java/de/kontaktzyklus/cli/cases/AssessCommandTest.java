package de.kontaktzyklus.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess}, to the letter. */
class AssessCommandTest {

    private static final String CASES = """
            Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;Letzter_Kontakt;Kontaktart;\
            Ausnahme;Ausnahme_bis
            100A000001;14.05.1980;Marktprofil;AV;501; V5011 ;10.01.2024;09.10.2026;persönlich;;
            100A000002;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;2026-09-23;Video;;

            100A000003;14.05.1980;Marktprofil;AV;"5;0""1";V5011;12.11.2026;;;;
            100A000004;31.02.1980;Marktprofil;AV;501;V5011;10.01.2024;09.10.2026;persönlich;;
            ;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;09.10.2026;persönlich;;
            100A000005;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;09.10.2026;persönlich;"Einstellungs-
            zusage";30.11.2026
            100A000006;14.05.2005;Marktprofil;AV;501;V5011;10.01.2024;09.10.2026;persönlich;;
            100A000002;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;2026-09-23;Video;;
            100A000007;14.05.1980;Profillage Q;AV;501;V5011;10.01.2024;09.10.2026;persönlich;;
            100A000008;14.05.1980;Marktprofil;AV;501;V5011
            """;

    private static final String DECISIONS = """
            customer;status;reason;anchor;due_from;due_until;days_overdue;caseworker;team;line
            100A000001;OVERDUE;CYCLE;2026-10-09;2026-11-20;2026-11-20;3;V5011;501;2
            100A000002;DUE;CYCLE;2026-09-23;2026-11-23;2026-12-23;0;V5011;501;3
            100A000003;DUE;FIRST_INTERVIEW;2026-11-12;2026-11-12;2026-11-26;0;V5011;"5;0""1";5
            100A000004;REJECTED;DATE_INVALID;;;;0;;;6
            ;REJECTED;CUSTOMER_MISSING;;;;0;;;7
            100A000005;SUSPENDED;EXCEPTION;;;;0;V5011;501;8
            100A000006;OUT_OF_SCOPE;UNDER_AGE;;;;0;V5011;501;10
            100A000002;DUPLICATE;DUPLICATE_ROW;;;;0;V5011;501;11
            100A000007;UNCLEAR;PROFILE_UNKNOWN;;;;0;V5011;501;12
            100A000008;REJECTED;FIELD_COUNT;;;;0;;;13
            """;

    private final Shell shell = new Shell(Map.of());

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void there_is_an_export() throws IOException {
        cases = write("faelle.csv", CASES);
    }

    @Test
    void writes_one_decision_for_each_row_in_the_order_of_the_file() {
        Shell.Result result = shell.run("assess", "--cases", cases.toString(), "--as-of", "2026-11-23");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(DECISIONS);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void writes_the_same_into_a_file_and_nothing_to_stdout() throws IOException {
        Path output = folder.resolve("out.csv");

        Shell.Result result = shell.run(
                "assess", "--cases", cases.toString(), "--as-of", "23.11.2026", "--output", output.toString());

        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(output)).isEqualTo(DECISIONS);
    }

    @Test
    void writes_the_same_fields_as_json() {
        Shell.Result result =
                shell.run("assess", "--cases", cases.toString(), "--as-of", "2026-11-23", "--format", "json");

        assertThat(result.out().lines()).hasSize(12);
        assertThat(result.out().lines().skip(1).findFirst())
                .contains("  {\"customer\":\"100A000001\",\"status\":\"OVERDUE\",\"reason\":\"CYCLE\","
                        + "\"anchor\":\"2026-10-09\",\"due_from\":\"2026-11-20\",\"due_until\":\"2026-11-20\","
                        + "\"days_overdue\":3,\"caseworker\":\"V5011\",\"team\":\"501\",\"line\":2},");
    }

    @Test
    void takes_the_latest_counted_contact_of_both_files() throws IOException {
        Path contacts = write("kontakte.csv", """
                Kundennummer;Datum;Art
                100A000001;02.11.2026;persönlich
                100A000001;20.11.2026;telefonisch
                """);

        Shell.Result result = shell.run(
                "assess", "--cases", cases.toString(), "--contacts", contacts.toString(), "--as-of", "2026-11-23");

        assertThat(result.out().lines().skip(1).findFirst())
                .contains("100A000001;NOT_DUE;CYCLE;2026-11-02;2026-12-14;2026-12-14;0;V5011;501;2");
    }

    @Test
    void reads_windows_1252_as_well() throws IOException {
        Files.writeString(cases, CASES, Charset.forName("windows-1252"));

        assertThat(shell.run("assess", "--cases", cases.toString(), "--as-of", "2026-11-23")
                        .out())
                .isEqualTo(DECISIONS);
    }

    @Test
    void does_not_know_the_thresholds_of_the_pipeline() throws IOException {
        Path broken = write("kaputt.csv", CASES.lines().findFirst().orElseThrow() + "\n;;;;;;;;;;\n");

        assertThat(shell.run("assess", "--cases", broken.toString(), "--as-of", "2026-11-23")
                        .exitCode())
                .isZero();
    }

    @Test
    void refuses_a_file_without_a_required_column_and_names_it() throws IOException {
        Path lacking = write("ohne.csv", "Kundennummer;Geburtsdatum\n100A000001;14.05.1980\n");

        Shell.Result result = shell.run("assess", "--cases", lacking.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("ohne.csv", "Profillage").doesNotContain("100A000001");
    }

    @Test
    void refuses_a_file_that_is_not_there() {
        Shell.Result result =
                shell.run("assess", "--cases", folder.resolve("nirgends.csv").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("nirgends.csv");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
