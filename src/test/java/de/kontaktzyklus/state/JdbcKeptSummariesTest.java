package de.kontaktzyklus.state;

import de.kontaktzyklus.summary.KeptSummaries;
import de.kontaktzyklus.summary.KeptSummariesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcKeptSummariesTest extends KeptSummariesContract {

    @RegisterExtension
    final FreshState state = new FreshState();

    @Override
    protected KeptSummaries summaries() {
        return state.database().keptSummaries();
    }
}
