package de.kontaktzyklus.cli.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.CustomerFiles;
import de.kontaktzyklus.office.DataSubject;
import de.kontaktzyklus.retention.CustomerTraces.Trace;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.database.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a table keeps of a person is shown, and has its words: the tables are asked, not listed. */
class KnownPageTest {

    private static final String CUSTOMER = "100A000001";
    private static final String TABLES = "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c"
            + " WHERE t.type = 'table' AND c.name = 'customer' AND t.name <> 'mail_customer'";

    @RegisterExtension
    final FreshState state = new FreshState(Dialect.SQLITE);

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void each_column_that_names_a_person_is_shown_with_its_words(String language) {
        Rows rows = state.rows();
        List<String> tables = rows.read(TABLES);
        tables.forEach(table -> fill(rows, table));

        List<Trace> traces =
                state.database().customerTraces(text -> new String(text, UTF_8)).find(CUSTOMER);
        String page = String.join("\n", page(language, traces));

        assertThat(traces).as("%s", tables).hasSameSizeAs(tables).isNotEmpty();
        assertThat(tables.stream().flatMap(table -> values(rows, table)))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(page).contains(value));
    }

    private static List<String> page(String language, List<Trace> traces) {
        return new KnownPage(Texts.in(Locale.forLanguageTag(language)))
                .lines(new DataSubject.Known(
                        CUSTOMER, traces, new CustomerFiles(List.of(), List.of(), List.of(), List.of())));
    }

    /** A row with a value of its own in each column: its table and its name. */
    private static void fill(Rows rows, String table) {
        List<String> columns = rows.read("SELECT name FROM pragma_table_info('" + table + "')");
        String values = columns.stream()
                .map(column -> rows.read("SELECT CASE WHEN name = 'customer' THEN '''" + CUSTOMER + "'''"
                                + " WHEN type = 'INTEGER' THEN '1' ELSE '''" + table + "-' || name || '''' END"
                                + " FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'")
                        .get(0))
                .collect(Collectors.joining(", "));
        rows.change("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + values + ")");
    }

    /** A mail is shown as a mail; numbers of rows and hashes say nothing to a person. */
    private static Stream<String> values(Rows rows, String table) {
        return rows
                .read("SELECT name FROM pragma_table_info('" + table
                        + "') WHERE type = 'TEXT' AND name NOT IN ('customer', 'message_id', 'mail', 'hash', 'salt')")
                .stream()
                .map(column -> table + "-" + column);
    }
}
