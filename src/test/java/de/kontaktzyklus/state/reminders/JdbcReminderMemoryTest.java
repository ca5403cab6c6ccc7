package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.ReminderMemoryContract;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcReminderMemoryTest extends ReminderMemoryContract {

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
}
