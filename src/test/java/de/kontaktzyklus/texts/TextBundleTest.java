package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextBundleTest {

    private static final String MAILS = "de.kontaktzyklus.dispatch.mail.messages";

    private final TextBundle german = new TextBundle(MAILS, Locale.GERMAN);

    @Test
    void numbers_are_written_as_people_of_the_language_write_them() {
        assertThat(german.text("span.WEEKS", 6)).isEqualTo("6 Wochen");
        assertThat(german.has("span.WEEKS")).isTrue();
    }

    @Test
    void a_text_that_is_missing_is_an_error() {
        assertThat(german.has("no such text")).isFalse();
        assertThatThrownBy(() -> german.text("no such text")).isInstanceOf(MissingResourceException.class);
    }

    /** In tests, where assertions are on; a mail at six in the morning had better go. */
    @Test
    void a_placeholder_without_a_value_is_an_error_of_the_code() {
        assertThatThrownBy(() -> german.text("alarm.CAUSE_OVER", "Mailserver"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("alarm.CAUSE_OVER");
    }

    @Test
    void no_other_language_takes_the_place_of_one_without_a_bundle() {
        assertThatThrownBy(() -> new TextBundle(MAILS, Locale.FRENCH)).isInstanceOf(MissingResourceException.class);
    }
}
