package de.kontaktzyklus.office.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTextTest {

    private static final ConfigurationFolder SHIPPED = new ConfigurationFolder(Path.of("config"));

    private static Settings settings(Map<String, String> changed) {
        return Office.settings(SHIPPED.own(), changed);
    }

    @Test
    void each_key_that_decides_is_one_of_a_setting() {
        List<String> keys =
                settings(Map.of()).held().stream().map(HeldSetting::key).toList();

        assertThat(ConfigurationText.DECIDING)
                .allSatisfy(deciding -> assertThat(keys).anyMatch(key -> key.startsWith(deciding)));
    }

    @Test
    void what_decides_is_in_it_and_what_is_secret_or_only_sends_is_not() {
        String text = ConfigurationText.of(
                SHIPPED,
                settings(Map.of(
                        "mail.catch-all", "auffang@jobcenter.example",
                        "smtp.password", "secret-4711",
                        "smtp.user", "user-4711",
                        "alarm.ping-url", "https://ping.example/4711")));

        assertThat(text)
                .contains("contact-policy.yaml", "office-calendar.yaml", "columns.yaml", "auffang@jobcenter.example")
                .doesNotContain("4711");
    }

    @Test
    void the_same_configuration_is_the_same_text() {
        assertThat(ConfigurationText.of(SHIPPED, settings(Map.of())))
                .isEqualTo(ConfigurationText.of(SHIPPED, settings(Map.of("smtp.host", "127.0.0.1"))))
                .isNotEqualTo(ConfigurationText.of(SHIPPED, settings(Map.of("mail.content", "counts"))));
    }
}
