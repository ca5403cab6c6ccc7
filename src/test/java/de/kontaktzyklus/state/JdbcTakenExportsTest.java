package de.kontaktzyklus.state;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExportsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcTakenExportsTest extends TakenExportsContract {

    @RegisterExtension
    final FreshState state = new FreshState();

    @Override
    protected TakenExports exports() {
        return state.database().takenExports();
    }
}
