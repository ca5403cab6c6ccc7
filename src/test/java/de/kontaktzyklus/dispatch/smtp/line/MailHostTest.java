package de.kontaktzyklus.dispatch.smtp.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHostTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "::1", "[2001:db8::25]", "127.0.0.1"})
    void an_address_is_one_with_and_without_brackets(String name) throws IOException {
        MailHost host = host(name, 25);

        assertThat(host.addresses()).containsExactly(InetAddress.getByName(name));
        assertThat(host.plainName()).doesNotContain("[", "]");
    }

    @Test
    void each_address_keeps_the_name_that_stands_in_the_certificate() throws IOException {
        assertThat(host("localhost", 25).addresses())
                .isNotEmpty()
                .extracting(InetAddress::getHostName)
                .containsOnly("localhost");
    }

    @Test
    void a_line_goes_to_the_address_that_is_named() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket line = host("127.0.0.1", server.getLocalPort()).connect(InetAddress.getLoopbackAddress())) {
            assertThat(line.getPort()).isEqualTo(server.getLocalPort());
            assertThat(line.getTcpNoDelay()).isTrue();
        }
    }

    private static MailHost host(String name, int port) {
        return new MailHost(name, port, TrustedCertificates.ofJava(), PATIENCE);
    }
}
