package de.kontaktzyklus.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.export.text.HeaderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsFileTest {

    @TempDir
    private Path temporary;

    @Test
    void the_shipped_names_cover_every_kind_of_file() {
        var shipped = read(Path.of("config", ColumnsFile.NAME));

        assertThat(shipped.keySet()).containsExactly(ExportKind.values());
        assertThat(shipped.get(ExportKind.CASES)).hasSize(21).containsEntry("Kundennummer", List.of("Kd-Nr"));
        assertThat(shipped.get(ExportKind.WORKING_TIME)).containsKey("Beratungsstunden");
    }

    @Test
    void the_shipped_names_are_those_of_columns_the_export_knows() {
        var shipped = read(Path.of("config", ColumnsFile.NAME));

        assertThatNoException()
                .isThrownBy(() -> new ExportFormat(shipped, FormatLimits.SHIPPED, ValueRules.SHIPPED, Locale.GERMAN));
    }

    @Test
    void a_kind_that_is_not_in_the_file_has_no_other_names() throws IOException {
        assertThat(read(file("teams:\n  Team: [Team-Nr]")).get(ExportKind.CASES))
                .isEmpty();
    }

    @Test
    void a_name_that_stands_for_two_columns_is_refused_however_it_is_written() throws IOException {
        Path file = file("teams:\n  Team: [Team-Nr]\n  Bezeichnung: [TEAM_NR]\n  Leitung: [e-mail]\n  E_Mail: []");

        assertThat(refused(file))
                .isEqualTo(file + ":3: teams.Bezeichnung \"TEAM_NR\": stands for both Team and Bezeichnung\n" + file
                        + ":4: teams.Leitung \"e-mail\": stands for both E_Mail and Leitung");
    }

    @Test
    void a_kind_of_file_that_does_not_exist_is_refused() throws IOException {
        Path file = file("team:\n  Team: [Team-Nr]");

        assertThat(refused(file))
                .isEqualTo(file
                        + ":1: team: is not a known key; allowed: teams, caseworkers, cases, contacts, working-time; "
                        + "did you mean “teams”?");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() throws IOException {
        Path file = file("teams:\n  Team: [Team-Nr]\n  Team: [Nummer]");

        assertThat(refused(file)).isEqualTo(file + ":3: teams.Team: is here a second time, first in line 2");
    }

    @Test
    void a_column_that_does_not_exist_is_refused_with_those_that_do() throws IOException {
        assertThat(refused(file("teams:\n  Tem: [Team-Nr]")))
                .endsWith(":2: teams.Tem: is not a column; allowed: Team, Bezeichnung, Leitung, E_Mail");
    }

    @Test
    void a_name_that_is_another_column_is_refused() throws IOException {
        assertThat(refused(file("teams:\n  Team: [Leitung]")))
                .endsWith(":2: teams.Team \"Leitung\": stands for both Leitung and Team");
    }

    private static Map<ExportKind, Map<String, List<String>>> read(Path file) {
        return ColumnsFile.read(file, new ExportNames());
    }

    private static String refused(Path file) {
        return InEnglish.lines(catchThrowableOfType(ConfigurationException.class, () -> read(file)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve(ColumnsFile.NAME), text);
    }

    private static final class ExportNames implements ColumnNames {

        @Override
        public List<String> titles(ExportKind kind) {
            return Column.of(kind).stream().map(Column::title).toList();
        }

        @Override
        public String comparable(String name) {
            return HeaderName.normal(name);
        }
    }
}
