package de.kontaktzyklus.delivery;

import java.time.InstantSource;

class InMemoryOutboxTest extends OutboxContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Claims claims(SendingRules rules, InstantSource clock) {
        return outbox.claims(rules, clock);
    }

    @Override
    protected void supersede(OutgoingMail mail, OutgoingMail later) {
        outbox.supersede(mail.messageId(), later.messageId());
    }
}
