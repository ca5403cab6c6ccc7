package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ConfigurationFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hour from 02:00 to 03:00 is missing once a year, and comes twice once a year. */
class CronRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the hour itself                 | 0 30 2 ? * MON-FRI",
                "with a zero before it           | 0 30 02 ? * MON-FRI",
                "one of several hours            | 0 0 1,2,6 * * ?",
                "within a range                  | 0 0 1-3 * * ?",
                "each second hour from midnight  | 0 0 0/2 * * ?",
                "every hour                      | 0 0 * * * ?",
                "only in a month without change  | 0 30 2 ? 7 MON-FRI"
            })
    void a_schedule_that_may_fire_when_the_clocks_change_is_refused(String reason, String cron) {
        for (String key : List.of("reminders.cron", "summary.cron", "retention.cron")) {
            assertThat(findings(key, cron))
                    .as(reason)
                    .extracting(ConfigurationFinding::key)
                    .containsExactly(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 30 6 ? * MON-FRI", "0 59 1 * * ?", "0 0 3-22 * * ?", "0 0 12 2 * ?", "0 2 1 * * ?"})
    void any_other_schedule_is_taken(String cron) {
        assertThat(findings("reminders.cron", cron)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 30 25 ? * MON-FRI", "0 30 6 * * MON-FRI", "0 30 6 ? * MONTAG"})
    void what_quartz_does_not_understand_is_refused(String cron) {
        assertThat(findings("reminders.cron", cron))
                .extracting(ConfigurationFinding::value)
                .containsExactly(cron);
    }

    private static List<ConfigurationFinding> findings(String key, String cron) {
        return Office.faults(Path.of("config"), Map.of(key, cron));
    }
}
