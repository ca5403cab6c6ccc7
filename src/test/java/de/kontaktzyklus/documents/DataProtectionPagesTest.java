package de.kontaktzyklus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office signs about its settings is what is shipped. */
class DataProtectionPagesTest {

    private static final Path PAGE = Path.of("docs/datenschutz.md");
    private static final Path AGREEMENT = Path.of("docs/vorlagen/dienstvereinbarung.md");
    private static final Path RECORD = Path.of("docs/vorlagen/verarbeitungsverzeichnis.md");

    private static final Pattern SETTING = Pattern.compile("(?<key>[a-z]+(\\.[a-z-]+)+)=(?<value>.+)");
    private static final Pattern PERIOD =
            Pattern.compile("`(?<key>retention\\.[a-z-]+)`: (?<number>\\d+) (?<unit>Tage|Monate)");

    private final Properties shipped = new Properties();

    @BeforeEach
    void the_shipped_settings() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("config/kontaktzyklus.properties"))) {
            shipped.load(reader);
        }
    }

    @Test
    void the_agreement_names_the_shipped_values() {
        List<String> named = Documents.code(AGREEMENT)
                .filter(code -> SETTING.matcher(code).matches())
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(6)
                .allSatisfy(code -> assertThat(shipped(code.substring(0, code.indexOf('='))))
                        .as(code)
                        .isEqualTo(code.substring(code.indexOf('=') + 1)));
    }

    @Test
    void the_page_names_each_period_as_it_is_shipped() {
        assertThat(PERIOD.matcher(Documents.text(PAGE)).results().map(found -> found.group(1)))
                .containsAll(shipped.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("retention.") && !key.equals("retention.cron"))
                        .toList());
        assertThat(PERIOD.matcher(Documents.text(PAGE)).results())
                .allSatisfy(found -> assertThat(shipped(found.group(1)))
                        .isEqualTo(found.group(2) + (found.group(3).equals("Tage") ? " days" : " months")));
    }

    @Test
    void the_record_names_the_same_periods() {
        assertThat(Stream.of(
                        period("Exporte", "retention.exports"),
                        period("Wissensstand zum Nachvollziehen", "retention.replay"),
                        period("Wortlaut der Mails", "retention.mail-content"),
                        period("Erinnerungen", "retention.reminders"),
                        period("Auswertungen", "retention.figures"),
                        period("Einzelheiten der Nachweiskette", "retention.audit")))
                .allSatisfy(period -> assertThat(Documents.text(RECORD)).contains(period));
    }

    private String period(String what, String key) {
        return what + " " + shipped(key).replace("days", "Tage").replace("months", "Monate");
    }

    private String shipped(String key) {
        return shipped.getProperty(key, "no such setting: " + key);
    }
}
