package de.kontaktzyklus.dispatch.files.content.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of rows are unique, and the one that has a key by right keeps it. */
class TableTest {

    @ParameterizedTest
    @CsvSource({
        "A B,         A B",
        "A A A,       A A-2 A-3",
        "A A A-2,     A A-3 A-2",
        "A A-2 A,     A A-2 A-3",
        "A-2 A-2 A A, A-2 A-2-2 A A-3"
    })
    void each_row_has_a_key_of_its_own(String keys, String unique) {
        Table table = new Table(
                "any",
                List.of(),
                List.of(),
                Stream.of(keys.split(" ")).map(Row::of).toList());

        assertThat(table.rows()).extracting(Row::key).containsExactly(unique.split(" "));
    }
}
