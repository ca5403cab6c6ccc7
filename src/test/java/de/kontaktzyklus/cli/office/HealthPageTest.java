package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthPageTest {

    private static final Health HEALTH = Health.of(
            "1.2.3",
            Instant.EPOCH,
            List.of(
                    issue(HealthState.CRITICAL, "Steht", Optional.empty()),
                    issue(HealthState.WARNING, "Knapp", Optional.of(LocalDate.of(2026, 12, 1)))));

    @Test
    void each_issue_has_a_line_with_severity_day_and_what_to_do() {
        assertThat(new HealthPage(Texts.in(Locale.GERMAN)).lines(HEALTH))
                .containsExactly(
                        "CRITICAL - Steht (und 1 weitere)",
                        "CRITICAL: Steht. Was. Zu tun: Dies.",
                        "WARNING seit 01.12.2026: Knapp. Was. Zu tun: Dies.");
        assertThat(new HealthPage(Texts.in(Locale.ENGLISH)).lines(HEALTH))
                .element(2)
                .asString()
                .startsWith("WARNING since 1 December 2026: Knapp. ");
    }

    private static Issue issue(HealthState severity, String title, Optional<LocalDate> since) {
        return new Issue(severity, "KIND", title, since, List.of("Was"), List.of("Dies."), "");
    }
}
