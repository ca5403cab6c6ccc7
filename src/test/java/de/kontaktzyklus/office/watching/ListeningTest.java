package de.kontaktzyklus.office.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.watching.Listening.Prospect;
import de.kontaktzyklus.state.StateDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {

    @TempDir
    private Path folder;

    private StateDatabase state;
    private OfficeWatch watch;

    @BeforeEach
    void an_office() {
        Office office = Office.open(Path.of("config").toAbsolutePath(), Map.of());
        state = StateDatabase.view(folder);
        watch = new OfficeWatch(office, office.clock(), state, Optional::empty);
    }

    @AfterEach
    void close() {
        watch.close();
        state.close();
    }

    @Test
    void as_shipped_nothing_listens() {
        Settings.Watch shipped = Settings.load(Path.of("config"), Map.of()).watch();

        assertThat(shipped.port()).isEmpty();
        assertThat(shipped.address()).isEqualTo("127.0.0.1");
        assertThatCode(() -> Listening.begin(shipped, watch).close()).doesNotThrowAnyException();
    }

    @Test
    void it_listens_at_the_address_that_is_set_and_at_no_other() throws Exception {
        int port = freePort();
        try (Listening listening = Listening.begin(settings(port, "127.0.0.1"), watch);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.isConnected()).isTrue();
            assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 2})).close())
                    .as("the same port at another address is free")
                    .doesNotThrowAnyException();
            assertThat(listening).isNotNull();
        }
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());

            assertThat(refused(settings(other.getLocalPort(), "127.0.0.1")))
                    .extracting(ConfigurationFinding::key, ConfigurationFinding::value, InEnglish::problem)
                    .containsExactly(tuple(
                            "watch.port",
                            port,
                            "cannot be had, another program or another office on this machine has it; please name"
                                    + " another one, or off"));
        }
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThat(refused(settings(9464, "192.0.2.1")))
                .extracting(ConfigurationFinding::key, InEnglish::problem)
                .containsExactly(tuple(
                        "watch.address", "is no address of this machine; allowed: one that it has, such as 127.0.0.1"));
        assertThat(refused(settings(9464, "nowhere.invalid")))
                .extracting(ConfigurationFinding::key)
                .containsExactly("watch.address");
    }

    @Test
    void before_it_listens_somebody_can_see_what_would_become_of_it() throws Exception {
        int port = freePort();
        assertThat(Listening.prospect("127.0.0.1", port)).isEqualTo(Prospect.FREE);
        assertThat(Listening.prospect("192.0.2.1", port)).isEqualTo(Prospect.NOT_HERE);
        try (Listening ours = Listening.begin(settings(port, "127.0.0.1"), watch)) {
            assertThat(ours).isNotNull();
            assertThat(Listening.prospect("127.0.0.1", port)).isEqualTo(Prospect.OURS);
            assertThat(Listening.prospect("0.0.0.0", port))
                    .as("at all addresses")
                    .isEqualTo(Prospect.OURS);
        }
        assertThat(Listening.prospect("127.0.0.1", port)).isEqualTo(Prospect.FREE);
    }

    @Test
    void another_server_is_not_taken_for_ours() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        other.start();
        try {
            assertThat(Listening.prospect("127.0.0.1", other.getAddress().getPort()))
                    .isEqualTo(Prospect.TAKEN);
        } finally {
            other.stop(0);
        }
    }

    private Iterable<ConfigurationFinding> refused(Settings.Watch settings) {
        return catchThrowableOfType(ConfigurationException.class, () -> Listening.begin(settings, watch))
                .findings();
    }

    private static Settings.Watch settings(int port, String address) {
        return new Settings.Watch(OptionalInt.of(port), address, Optional.empty());
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
