package de.kontaktzyklus.state.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.ServerSizes;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcServerSizesTest {

    @RegisterExtension
    final FreshState state;

    JdbcServerSizesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void what_a_server_said_last_is_remembered_for_that_server() {
        ServerSizes sizes = state.database().serverSizes();
        assertThat(sizes.last("mail:25")).isEmpty();

        sizes.said("mail:25", 10_240_000);
        sizes.said("mail:25", 5_000_000_000L);
        sizes.said("other:587", 0);

        assertThat(sizes.last("mail:25")).hasValue(5_000_000_000L);
        assertThat(sizes.last("other:587")).hasValue(0);
    }
}
