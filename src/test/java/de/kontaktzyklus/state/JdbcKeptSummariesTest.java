package de.kontaktzyklus.state;

import de.kontaktzyklus.summary.KeptSummaries;
import de.kontaktzyklus.summary.KeptSummariesContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcKeptSummariesTest extends KeptSummariesContract {

    @RegisterExtension
    final FreshState state;

    JdbcKeptSummariesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected KeptSummaries summaries() {
        return state.database().keptSummaries();
    }
}
