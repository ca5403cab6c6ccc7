package de.kontaktzyklus.state;

import static java.util.Objects.requireNonNull;

import de.kontaktzyklus.state.database.StateServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new PostgreSQL database without tables for each test. */
public final class FreshServer implements BeforeEachCallback {

    private @Nullable StateServer server;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = EmbeddedPostgresql.of(context).newDatabase();
    }

    public StateServer server() {
        return requireNonNull(server);
    }
}
