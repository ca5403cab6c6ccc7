package de.kontaktzyklus.dispatch.files.content.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelWidthsTest {

    /** 722 + 722 + 556 + 556 + 278 thousandths in the table of Arial, each rounded up, and the margin. */
    @Test
    void a_text_is_as_wide_as_its_letters_and_the_margin() {
        assertThat(LabelWidths.of("DU 01.", 10, false))
                .isCloseTo((723 + 723 + 278 + 557 + 557 + 278) * 0.0106, within(0.01));
        assertThat(LabelWidths.of("", 10, false)).isZero();
    }

    @Test
    void bold_is_wider_and_an_unknown_letter_is_a_square() {
        assertThat(LabelWidths.of("Profillage", 13, true)).isGreaterThan(LabelWidths.of("Profillage", 13, false));
        assertThat(LabelWidths.of("\u4f60", 10, false)).isCloseTo(10.6, within(0.01));
        assertThat(LabelWidths.of("5\u00a0%", 10, false)).isEqualTo(LabelWidths.of("5 %", 10, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Markt und Integration Nord",
                "Weiterbildungsmaßnahmenstelle",
                "Vermittlung-Plus/Ü25",
                "  zwei  Leerzeichen ",
                "ł",
                ""
            })
    void lines_fit_and_lose_no_letter(String text) {
        for (double room : new double[] {20, 60, 100, 400}) {
            assertThat(LabelWidths.lines(text, room, 13, true))
                    .allSatisfy(
                            line -> assertThat(LabelWidths.of(line, 13, true)).isLessThanOrEqualTo(room));
            assertThat(String.join("", LabelWidths.lines(text, room, 13, true)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void lines_break_between_words() {
        assertThat(LabelWidths.lines("Markt und Integration Nord", 80, 13, false))
                .containsExactly("Markt und", "Integration", "Nord");
    }
}
