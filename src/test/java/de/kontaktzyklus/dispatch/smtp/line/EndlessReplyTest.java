package de.kontaktzyklus.dispatch.smtp.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mail server that begins a reply and never ends it. */
@Timeout(20)
class EndlessReplyTest {

    private final ScheduledExecutorService talk = Executors.newSingleThreadScheduledExecutor();
    private ServerSocket server;
    private volatile @Nullable Socket client;
    private volatile @Nullable Future<?> repeated;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        Optional.ofNullable(repeated).ifPresent(talking -> talking.cancel(true));
        talk.shutdownNow();
        server.close();
    }

    @Test
    void a_reply_that_trickles_in_is_given_up_when_its_time_is_over_though_no_single_read_was_slow()
            throws IOException {
        answer("250-more\r\n", Duration.ofMillis(20));

        try (Socket line = connected(Duration.ofMillis(300))) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> line.getInputStream().transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void a_reply_that_does_not_fit_is_given_up_before_it_fills_the_memory() throws IOException {
        answer("250-more\r\n".repeat(1000), Duration.ofNanos(1));

        try (Socket line = connected(Duration.ofSeconds(10))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> line.getInputStream().transferTo(OutputStream.nullOutputStream()))
                    .withMessage("The reply is longer than 262144 octets");
        }
    }

    @Test
    void a_server_that_takes_nothing_in_any_more_is_given_up() throws IOException {
        answer("", Duration.ofHours(1));
        byte[] piece = new byte[1 << 20];

        try (Socket line = connected(Duration.ofMillis(300))) {
            OutputStream commands = line.getOutputStream();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                for (int pieces = 0; pieces < 100; pieces++) {
                    commands.write(piece);
                }
            });
        }
    }

    @Test
    void the_time_of_a_reply_begins_with_the_last_word_before_it() throws IOException {
        answer("250 done\r\n", Duration.ofMillis(700));

        try (Socket line = connected(Duration.ofSeconds(2))) {
            InputStream replies = line.getInputStream();
            for (int reply = 0; reply < 4; reply++) {
                line.getOutputStream().write("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(replies.readNBytes(10)).hasSize(10);
            }
        }
    }

    private Socket connected(Duration patience) throws IOException {
        MailHost host = new MailHost(
                "127.0.0.1",
                server.getLocalPort(),
                TrustedCertificates.ofJava(),
                new Patience(Duration.ofSeconds(1), patience, patience));
        return host.connect(host.addresses().get(0));
    }

    /** Says the same again and again, from the moment somebody has connected. */
    private void answer(String words, Duration interval) {
        byte[] octets = words.getBytes(StandardCharsets.US_ASCII);
        talk.execute(() -> {
            try {
                client = server.accept();
                repeated = talk.scheduleAtFixedRate(() -> say(octets), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
            } catch (IOException over) {
                // the end of the test
            }
        });
    }

    private void say(byte[] octets) {
        try {
            Objects.requireNonNull(client).getOutputStream().write(octets);
        } catch (IOException heardEnough) {
            talk.shutdownNow();
        }
    }
}
