package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the office can judge of a setting. */
class SettingsRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a Unix schedule has five fields, reminders.cron,    30 6 * * 1-5,          NO_CRON",
        "a day that does not exist,       reminders.cron,    0 30 6 ? * MO-FR,      NO_CRON",
        "a schedule the clock may skip,   summary.cron,      0 30 2 ? * MON-FRI,    CRON_IN_THE_LOST_HOUR",
        "with a zero before it,           summary.cron,      0 30 02 ? * MON-FRI,   CRON_IN_THE_LOST_HOUR",
        "in a range,                      retention.cron,    0 0 1-3 * * ?,         CRON_IN_THE_LOST_HOUR",
        "each hour,                       retention.cron,    0 0 * * * ?,           CRON_IN_THE_LOST_HOUR",
        "fewer fields than a case has,    intake.max-fields, 20,                    FEWER_FIELDS_THAN_COLUMNS"
    })
    void a_value_that_breaks_a_rule_is_refused_once(String why, String key, String value, Problem problem) {
        assertThat(findings(key, value))
                .as(why)
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value, ConfigurationFinding::problem)
                .containsExactly(tuple(key, value, problem));
    }

    @Test
    void as_many_fields_as_a_case_has_are_enough() {
        assertThat(findings("intake.max-fields", "21")).isEmpty();
    }

    @Test
    void a_value_that_is_refused_already_is_refused_once() {
        assertThat(findings("reminders.cron", "")).hasSize(1);
        assertThat(findings("intake.max-fields", "x")).hasSize(1);
    }

    @Test
    void a_file_without_certificates_is_found_at_start_by_key_and_value(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("leer.pem"), "").toString();

        assertThat(findings("smtp.trusted-certificates", file))
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value)
                .containsExactly(tuple("smtp.trusted-certificates", file));
        assertThat(findings("smtp.trusted-certificates", "")).isEmpty();
    }

    private static List<ConfigurationFinding> findings(String key, String value) {
        return Office.faults(Path.of("config"), Map.of(key, value));
    }
}
