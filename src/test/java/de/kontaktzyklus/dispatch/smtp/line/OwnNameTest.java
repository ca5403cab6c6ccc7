package de.kontaktzyklus.dispatch.smtp.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program never introduces itself as localhost, nor by a name that nobody else can look up. */
class OwnNameTest {

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "rechner7.jobcenter.example, 192.0.2.7,     rechner7.jobcenter.example",
        "localhost,                  192.0.2.7,     [192.0.2.7]",
        "localhost.localdomain,      192.0.2.7,     [192.0.2.7]",
        "rechner7,                   192.0.2.7,     [192.0.2.7]",
        "172.17.0.2,                 172.17.0.2,    [172.17.0.2]",
        "rechner_7.jobcenter.example, 192.0.2.7,    [192.0.2.7]",
        "'',                         2001:db8::7,   [IPv6:2001:db8:0:0:0:0:0:7]"
    })
    void a_name_that_others_can_look_up_else_the_address(String name, String address, String introduced)
            throws UnknownHostException {
        assertThat(OwnName.orAddress(name, InetAddress.getByName(address))).isEqualTo(introduced);
    }
}
