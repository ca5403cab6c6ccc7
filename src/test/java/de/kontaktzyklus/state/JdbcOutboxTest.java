package de.kontaktzyklus.state;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcOutboxTest extends OutboxContract {

    @RegisterExtension
    final FreshState state = new FreshState();

    @Override
    protected Outbox outbox() {
        return state.database().outbox();
    }
}
