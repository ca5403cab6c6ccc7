package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaddedTextTest {

    @Test
    void words_are_set_to_the_left_and_numbers_to_the_right() {
        assertThat(PaddedText.toTheLeft("Team", 6)).isEqualTo("Team  ");
        assertThat(PaddedText.toTheRight("12", 6)).isEqualTo("    12");
    }

    @Test
    void a_text_wider_than_its_column_stays_as_it_is() {
        assertThat(PaddedText.toTheLeft("Musterstadt", 6)).isEqualTo("Musterstadt");
        assertThat(PaddedText.toTheRight("Musterstadt", 6)).isEqualTo("Musterstadt");
    }
}
