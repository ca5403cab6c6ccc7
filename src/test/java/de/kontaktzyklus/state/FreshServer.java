package de.kontaktzyklus.state;

import static java.util.Objects.requireNonNull;

import de.kontaktzyklus.state.database.StateServer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new PostgreSQL database for each test that asks for one. */
public final class FreshServer implements BeforeEachCallback {

    private final Function<EmbeddedPostgresql, StateServer> kind;
    private @Nullable ExtensionContext test;
    private @Nullable StateServer server;

    private FreshServer(Function<EmbeddedPostgresql, StateServer> kind) {
        this.kind = kind;
    }

    /** As an operator makes it. */
    public FreshServer() {
        this(EmbeddedPostgresql::newDatabase);
    }

    /** As the first start of the program leaves it: to copy the tables is quicker than to make them. */
    public static FreshServer withEmptyTables() {
        return new FreshServer(EmbeddedPostgresql::newDatabaseWithEmptyTables);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        test = context;
        server = null;
    }

    /** The database of this test is a copy of another one, to which nobody is connected. */
    public void copy(StateServer other) {
        server = EmbeddedPostgresql.of(requireNonNull(test)).copyOf(other);
    }

    public StateServer server() {
        if (server == null) {
            server = kind.apply(EmbeddedPostgresql.of(requireNonNull(test)));
        }
        return server;
    }
}
