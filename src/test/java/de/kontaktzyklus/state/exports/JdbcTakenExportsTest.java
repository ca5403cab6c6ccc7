package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExportsContract;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcTakenExportsTest extends TakenExportsContract {

    @RegisterExtension
    final FreshState state;

    JdbcTakenExportsTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected TakenExports exports() {
        return state.database().takenExports();
    }
}
