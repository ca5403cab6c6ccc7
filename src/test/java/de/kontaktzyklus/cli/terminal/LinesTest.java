package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final String LONG_NAME = "faelle_" + "x".repeat(120) + ".csv";

    @Test
    void a_word_longer_than_a_line_stays_whole_and_the_page_comes_to_an_end() {
        List<String> page = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> written("explain.head", "100A000001", 7, LONG_NAME, "30.11.2026"));

        assertThat(page).anyMatch(line -> line.contains(LONG_NAME));
        assertThat(page)
                .filteredOn(line -> !line.contains(LONG_NAME))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 80);
    }

    private static List<String> written(String key, Object... values) throws IOException {
        Lines lines = new Lines(Texts.in(Locale.GERMAN));
        lines.say(key, values);
        StringWriter page = new StringWriter();
        lines.writeTo(page);
        return page.toString().lines().toList();
    }
}
