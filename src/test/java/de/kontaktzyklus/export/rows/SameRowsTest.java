package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two rows of a customer are the same only if all their fields are, those that nobody reads among them (contract,
 * section 2, check 2).
 */
class SameRowsTest {

    private static final String HEADER =
            "Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Kontaktart;Team;Vermittler;Zugang;Letzter_Kontakt;"
                    + "Eins;Zwei";
    private static final String START = "1001;01.02.1980;M;AV;persönlich;";
    private static final List<String> SHORT_TEXTS = List.of(
            "", "A", "B", "C", "AA", "AB", "AC", "BA", "BB", "BC", "CA", "CB", "CC", "AAA", "AAB", "ABA", "BAA");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a letter up, and the letter before down  | T1;V1;;2026-10-05;B;AX       | T1;V1;;2026-10-05;A;BX
            the same in fields that are read         | B;AX;;2026-10-05;;           | A;BX;;2026-10-05;;
            a day later, and ten days earlier        | T1;V1;2026-03-11;2026-03-21;; | T1;V1;2026-03-12;2026-03-11;;
            the same over two places                 | T1;V1;;2026-10-05;CB;XAX     | T1;V1;;2026-10-05;CA;XBX
            another border between two fields        | T1;V1;;2026-10-05;ab;c       | T1;V1;;2026-10-05;a;bc
            fields that have changed places          | T1;V1;;2026-10-05;a;b        | T1;V1;;2026-10-05;b;a
            an empty field before, and one behind    | T1;V1;;2026-10-05;;a         | T1;V1;;2026-10-05;a;
            """)
    void rows_that_differ_contradict_each_other(String why, String one, String other) throws IOException {
        assertThat(reasons(START + one, START + other))
                .as(why)
                .containsExactly(Reason.DUPLICATE_CUSTOMER, Reason.DUPLICATE_CUSTOMER);
        assertThat(reasons(START + one, START + one))
                .as(why)
                .hasSize(2)
                .doesNotContain(Reason.DUPLICATE_CUSTOMER)
                .endsWith(Reason.DUPLICATE_ROW);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            another character at the end     | xyz     | xyy
            a quote in another place         | x""yz   | xy""z
            a line end in another place      | 'x\nyz' | 'xy\nz'
            one character more               | xyz     | xyzz
            """)
    void a_field_that_nobody_reads_is_looked_at_to_its_end(String why, String one, String other) throws IOException {
        String start = START + "T1;V1;;2026-10-05;;\"" + "Vermerk ".repeat(1_000);

        assertThat(reasons(start + one + "\"", start + other + "\""))
                .as(why)
                .containsExactly(Reason.DUPLICATE_CUSTOMER, Reason.DUPLICATE_CUSTOMER);
        assertThat(reasons(start + one + "\"", start + one + "\"")).as(why).endsWith(Reason.DUPLICATE_ROW);
    }

    @Test
    void of_all_pairs_of_short_texts_no_two_look_the_same() throws IOException {
        List<String> pairs = SHORT_TEXTS.stream()
                .flatMap(one -> SHORT_TEXTS.stream().map(other -> START + "T1;V1;;2026-10-05;" + one + ";" + other))
                .toList();
        Set<Fingerprint> seen = new HashSet<>();

        Exports.read(file(pairs.stream())).forEach(row -> seen.add(((CaseRow.Read) row).fingerprint()));

        assertThat(seen).hasSize(SHORT_TEXTS.size() * SHORT_TEXTS.size());
    }

    private List<Reason> reasons(String... rows) throws IOException {
        Office office = Office.open(Path.of("config"), Map.of());
        AssessedExport export = ExportAssessment.of(
                Exports.set(file(Stream.of(rows)), ExportKind.CASES),
                Assessor.on(Exports.DAY, office.policy(), office.calendar()));
        return export.cases().stream().map(each -> each.assessment().reason()).toList();
    }

    private Path file(Stream<String> rows) throws IOException {
        return Exports.write(
                folder,
                "faelle.csv",
                Stream.concat(Stream.of(HEADER), rows).reduce("", (text, row) -> text + row + "\n"));
    }
}
