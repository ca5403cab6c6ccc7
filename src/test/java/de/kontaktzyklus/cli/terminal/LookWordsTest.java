package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.readiness.LookState;
import de.kontaktzyklus.office.readiness.Said;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each look has its words, and each that is not fine its way out, in both languages. */
class LookWordsTest {

    @ParameterizedTest
    @EnumSource
    void each_has_its_words_and_a_way_out_where_one_is_needed(Said said) {
        for (Locale language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            Texts texts = Texts.in(language);

            assertThat(texts.has("look." + said)).as("%s in %s", said, language).isTrue();
            assertThat(texts.has("look." + said + ".do"))
                    .as("way out of %s in %s", said, language)
                    .isEqualTo(said.state() != LookState.FINE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_state_is_a_word(LookState state) {
        assertThat(Texts.in(Locale.GERMAN).text("check.state." + state)).matches("[A-Za-z ]{6,10}");
    }
}
