package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTextTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ein Wort         | ein Wort          | fits",
                "ein Wort mehr    | ein Wort/-mehr    | the line is full",
                "eins zweidrei    | eins/-zweidrei    | the second word does not fit",
                "Donaudampfschiff | Donaudampfschiff  | a word longer than a line stays whole",
                "Donaudampfschiff an | Donaudampfschiff/-an | and the next word begins a line",
                "eins zwei drei vier | eins zwei/-drei/-vier | indents count",
            })
    void a_text_is_broken_between_words(String text, String lines, String reason) {
        assertThat(WrappedText.lines(text, 9, "", "-")).as(reason).isEqualTo(List.of(lines.split("/")));
    }

    @Test
    void blanks_before_the_first_word_are_no_place_to_break() {
        assertThat(WrappedText.lines("  Donaudampfschiff", 9, "", "")).containsExactly("  Donaudampfschiff");
    }
}
