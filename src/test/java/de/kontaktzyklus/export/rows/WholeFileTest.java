package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Exports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered of each case: a row that cannot be read is still somebody's. */
class WholeFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a field too many      | ;nein     | ;nein;x       | false
            a field too few       | ;nein     | ''            | false
            a date that is none   | 01.02.1980 | 31.02.1980   | true
            a cycle that is none  | 6 Wochen  | bald          | true
            a flag that is none   | ;nein     | ;vielleicht   | true
            """)
    void the_customer_of_a_row_that_cannot_be_read_is_still_there(
            String why, String part, String broken, boolean hasHolder) throws IOException {
        List<CaseSnapshot> cases =
                cases(Exports.row("1001"), Exports.row("1002").replace(part, broken));

        assertThat(cases).as(why).extracting(CaseSnapshot::customer).containsExactly("1001", "1002");
        assertThat(cases.get(1))
                .isEqualTo(CaseSnapshot.unreadable("1002", hasHolder ? "V1" : "", hasHolder ? "T1" : "", false));
    }

    @Test
    void a_footer_is_nobody() throws IOException {
        assertThat(cases(Exports.row("1001"), "SUMME;1;;;;;;;;;"))
                .extracting(CaseSnapshot::customer)
                .containsExactly("1001");
    }

    @Test
    void a_row_that_can_be_read_stands_for_its_customer_wherever_it_is() throws IOException {
        assertThat(cases(Exports.row("1001") + ";x", Exports.row("1001")))
                .containsExactly(new CaseSnapshot("1001", "V1", "T1", "Marktprofil", false));
    }

    private List<CaseSnapshot> cases(String... rows) throws IOException {
        Path file = Exports.write(folder, "faelle.csv", Exports.cases(rows));
        return WholeFile.read(Exports.source(file, ExportKind.CASES), Exports.FORMAT, RowWitness.NONE)
                .cases();
    }
}
