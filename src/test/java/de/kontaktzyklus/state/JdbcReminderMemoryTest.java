package de.kontaktzyklus.state;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.ReminderMemoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcReminderMemoryTest extends ReminderMemoryContract {

    @RegisterExtension
    final FreshState state = new FreshState();

    @Override
    protected ReminderMemory memory() {
        return state.database().reminderMemory();
    }

    @Override
    protected Outbox outbox() {
        return state.database().outbox();
    }
}
