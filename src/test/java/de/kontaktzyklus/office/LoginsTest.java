package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that only the service has, as a credential of systemd; here nobody has them. */
class LoginsTest {

    private static final Path CONFIG = Path.of("config");

    private static final Map<String, String> MAILBOX =
            Map.of("bounces.read", "true", "bounces.user", "amt@jobcenter.example", "bounces.password", "");

    private static final Map<String, String> TOKENS = Map.of(
            "smtp.user", "amt@jobcenter.example",
            "smtp.oauth2.token-url", "https://login.example/token",
            "smtp.oauth2.client-id", "4711",
            "smtp.oauth2.client-secret", "",
            "bounces.read", "true",
            "bounces.user", "amt@jobcenter.example",
            "bounces.oauth2.token-url", "https://login.example/token",
            "bounces.oauth2.client-id", "4711",
            "bounces.oauth2.client-secret", "");

    private static final Map<String, String> CERTIFICATE =
            Map.of("smtp.client-certificate", "no-such.p12", "smtp.client-certificate-password", "");

    @Test
    void who_only_looks_needs_no_secret() {
        assertThat(refused(MAILBOX, Logins.NONE)).isEmpty();
        assertThat(refused(TOKENS, Logins.NONE)).isEmpty();
        assertThat(refused(CERTIFICATE, Logins.NONE)).isEmpty();
    }

    @Test
    void who_sends_needs_those_of_the_mail_server_alone() {
        assertThat(refused(MAILBOX, Logins.OF_MAIL_SERVER)).isEmpty();
        assertThat(refused(TOKENS, Logins.OF_MAIL_SERVER)).containsExactly("smtp.oauth2.token-url");
        assertThat(refused(CERTIFICATE, Logins.OF_MAIL_SERVER)).containsExactly("smtp.client-certificate");
    }

    @Test
    void the_service_needs_them_all() {
        assertThat(refused(MAILBOX, Logins.ALL)).containsExactly("bounces.password");
        assertThat(refused(TOKENS, Logins.ALL)).containsExactly("smtp.oauth2.token-url", "bounces.oauth2.token-url");
        assertThat(refused(CERTIFICATE, Logins.ALL)).containsExactly("smtp.client-certificate");
    }

    @Test
    void check_says_what_the_service_would_miss() {
        assertThat(Office.faults(CONFIG, MAILBOX))
                .extracting(ConfigurationFinding::key)
                .containsExactly("bounces.password");
    }

    @ParameterizedTest
    @EnumSource
    void a_user_is_no_secret_and_is_asked_for_always(Logins needed) {
        assertThat(refused(Map.of("bounces.read", "true", "bounces.password", "geheim"), needed))
                .containsExactly("bounces.user");
        assertThat(refused(Map.of("smtp.oauth2.token-url", "https://login.example/token"), needed))
                .containsExactly("smtp.oauth2.token-url");
    }

    private static List<String> refused(Map<String, String> settings, Logins needed) {
        ConfigurationException refused =
                catchThrowableOfType(ConfigurationException.class, () -> Office.open(CONFIG, settings, needed));
        return refused == null
                ? List.of()
                : refused.findings().stream().map(ConfigurationFinding::key).toList();
    }
}
