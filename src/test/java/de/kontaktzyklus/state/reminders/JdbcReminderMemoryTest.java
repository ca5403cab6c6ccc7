package de.kontaktzyklus.state.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.ReminderMemoryContract;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcReminderMemoryTest extends ReminderMemoryContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final SendingRules RULES = new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty());

    @RegisterExtension
    final FreshState state;

    JdbcReminderMemoryTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected ReminderMemory memory() {
        return state.database().reminderMemory();
    }

    @Override
    protected Outbox outbox() {
        return state.database().outbox();
    }

    @Override
    protected Claims claims(SendingRules rules, InstantSource clock) {
        return state.claims(rules, handle -> clock.instant());
    }

    @Test
    void a_notice_that_reached_nobody_goes_once_more_with_the_next_run() {
        OutgoingMail notice = notice("leitung.501");
        OutgoingMail toCatchAll = notice("leitung").passingOn(notice);
        outbox().plan(notice);
        Claims claims = claims(RULES, InstantSource.fixed(NOW));
        claims.refused(claims.next().orElseThrow().claim(), "550 no such user", toCatchAll);
        claims.refused(claims.next().orElseThrow().claim(), "550 no such user");

        memory().record(Runs.empty(MONDAY));
        Claims.Claimed again = claims.next().orElseThrow();
        assertThat(again.mail().messageId()).isEqualTo(notice.messageId());
        claims.refused(again.claim(), "550 no such user", toCatchAll);
        claims.accepted(claims.next().orElseThrow().claim());

        memory().record(Runs.empty(MONDAY.plusDays(1)));
        assertThat(claims.next()).as("the catch-all has it").isEmpty();
    }

    private static OutgoingMail notice(String reader) {
        return new OutgoingMail(
                "<notice." + reader + "@jobcenter.example>",
                MONDAY,
                MailKind.SUMMARY_NOTICE,
                reader + "@jobcenter.example",
                "Monatsauswertung",
                "Sie liegt bereit.".getBytes(UTF_8),
                Set.of());
    }
}
