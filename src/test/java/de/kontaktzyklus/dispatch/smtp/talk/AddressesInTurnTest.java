package de.kontaktzyklus.dispatch.smtp.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import de.kontaktzyklus.dispatch.smtp.line.Patience;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host of several addresses is reached as long as one of them answers. */
class AddressesInTurnTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    @Test
    void the_next_address_is_tried_where_nobody_answers() throws Exception {
        try (ScriptedMailServer server = ScriptedMailServer.that(Map.of())) {
            DotTransport line = line(server.port());

            line.openAtFirstOf(List.of(address(127, 0, 0, 99), address(127, 0, 0, 1)));

            assertThat(line.greeting().code()).isEqualTo(220);
            line.close();
        }
    }

    @Test
    void the_next_address_is_tried_where_the_server_does_not_want_to() throws Exception {
        try (ScriptedMailServer well = ScriptedMailServer.that(Map.of());
                ServerSocket busy = new ServerSocket()) {
            busy.bind(new InetSocketAddress("127.0.0.77", well.port()));
            Thread answer = new Thread(() -> sayBusy(busy));
            answer.setDaemon(true);
            answer.start();
            DotTransport line = line(well.port());

            line.openAtFirstOf(List.of(address(127, 0, 0, 77), address(127, 0, 0, 1)));

            assertThat(line.greeting().code()).isEqualTo(220);
            line.close();
        }
    }

    @Test
    void where_no_address_answers_the_last_failure_is_told() throws Exception {
        try (Socket takenAndSilent = new Socket()) {
            takenAndSilent.bind(new InetSocketAddress(0));
            DotTransport line = line(takenAndSilent.getLocalPort());

            assertThatThrownBy(() -> line.openAtFirstOf(List.of(address(127, 0, 0, 98), address(127, 0, 0, 99))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refused");
        }
    }

    private static void sayBusy(ServerSocket busy) {
        try (var caller = busy.accept()) {
            caller.getOutputStream().write("421 too busy\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException over) {
            // the end of the test
        }
    }

    private static InetAddress address(int... octets) throws IOException {
        byte[] bytes = new byte[octets.length];
        for (int place = 0; place < octets.length; place++) {
            bytes[place] = (byte) octets[place];
        }
        return InetAddress.getByAddress("mail.jobcenter.example", bytes);
    }

    private static DotTransport line(int port) {
        MailServer server = new MailServer(
                new MailHost("mail.jobcenter.example", port, TrustedCertificates.ofJava(), PATIENCE),
                MailServer.Security.NONE,
                new Login.None(),
                "test.jobcenter.example",
                new LineRules(100, Duration.ofSeconds(10)));
        return new DotTransport(new SmtpLines(server).session(), server);
    }
}
