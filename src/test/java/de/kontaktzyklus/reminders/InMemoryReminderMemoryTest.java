package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.Outbox;

class InMemoryReminderMemoryTest extends ReminderMemoryContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ReminderMemory memory = new InMemoryReminderMemory(outbox, new InMemoryKnownCases());

    @Override
    protected ReminderMemory memory() {
        return memory;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
