package de.kontaktzyklus.state;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcOutboxTest extends OutboxContract {

    @RegisterExtension
    final FreshState state;

    JdbcOutboxTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected Outbox outbox() {
        return state.database().outbox();
    }
}
