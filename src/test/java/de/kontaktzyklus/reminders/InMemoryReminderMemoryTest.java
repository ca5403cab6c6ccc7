package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.SendingRules;
import java.time.InstantSource;

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

    @Override
    protected Claims claims(SendingRules rules, InstantSource clock) {
        return outbox.claims(rules, clock);
    }
}
