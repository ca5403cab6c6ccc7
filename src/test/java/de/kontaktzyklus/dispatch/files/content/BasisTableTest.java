package de.kontaktzyklus.dispatch.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTableTest {

    @Test
    void a_build_that_is_not_released_is_said_so_without_a_word_of_developers() {
        assertThat(BasisTable.version("1.1.0-SNAPSHOT"))
                .isEqualTo(new Term("basis.pre-release", "1.1.0-SNAPSHOT", List.of("1.1.0")));
        assertThat(BasisTable.version("1.1.0")).isEqualTo(new Text("1.1.0"));
    }
}
