package de.kontaktzyklus.dispatch.smtp.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Stream;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that sends its reply line by line does not wait for us in between. */
class HastenedReplyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Stream<Arguments> ways_to_speak() {
        Command octet = commands -> commands.write('N');
        Command octets = commands -> commands.write(new byte[] {'N', 'O'});
        return Stream.of(argumentSet("an octet", octet), argumentSet("several octets", octets));
    }

    @ParameterizedTest
    @MethodSource("ways_to_speak")
    void what_answers_a_command_is_acknowledged_at_once(Command command) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket plain = new Socket();
                Socket line = new BoundedSocket(plain, PATIENCE, PATIENCE)) {
            assumeThat(plain.supportedOptions()).contains(ExtendedSocketOptions.TCP_QUICKACK);
            line.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 1000);
            plain.setOption(ExtendedSocketOptions.TCP_QUICKACK, false);

            command.to(line.getOutputStream());

            assertThat(plain.getOption(ExtendedSocketOptions.TCP_QUICKACK)).isTrue();
        }
    }

    private interface Command {

        void to(OutputStream commands) throws IOException;
    }
}
