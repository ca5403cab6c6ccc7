package de.kontaktzyklus.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of an export stands for one code, or for none. */
class CodeTableTest {

    private static final Code MARKET = new Code("m", "Marktprofil", List.of("Markt"));
    private static final Code SUPPORT = new Code("f", "Förderprofil", List.of("Förder", "Foerderprofil"));

    @ParameterizedTest(name = "{0}: \"{1}\"")
    @CsvSource({
        "its code, f",
        "its label, Förderprofil",
        "an alias, Foerderprofil",
        "in any case, FÖRDERPROFIL",
        "with an umlaut in two characters, Fo\u0308rderprofil",
        "with blanks around, '  f '"
    })
    void a_text_stands_for_the_code_it_names(String why, String text) {
        assertThat(new CodeTable(List.of(MARKET, SUPPORT)).find(text)).as(why).contains(SUPPORT);
    }

    @Test
    void another_text_stands_for_none() {
        assertThat(new CodeTable(List.of(MARKET, SUPPORT)).find("Integrationsprofil"))
                .isEmpty();
    }

    @Test
    void codes_keep_the_order_of_the_policy_file() {
        assertThat(new CodeTable(List.of(SUPPORT, MARKET)).codes()).containsExactly(SUPPORT, MARKET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same code twice,             m,   Anderes,     anderes, m",
        "a label that is another's label, x,   Marktprofil, anderes, Marktprofil",
        "an alias that is another's code, x,   Anderes,     M,       M",
        "an alias that is another's,      x,   Anderes,     markt,   markt"
    })
    void two_codes_for_one_text_are_refused(String why, String code, String label, String alias, String named) {
        Code other = new Code(code, label, List.of(alias));

        assertThatThrownBy(() -> new CodeTable(List.of(MARKET, other)))
                .as(why)
                .hasMessage("\"%s\" stands for both m and %s", named, code);
    }
}
