package de.kontaktzyklus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.fetching.Mailbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --online}: mailbox and watch outside are asked, no mail is read, and no signal given. */
class CheckedOnlineTest {

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void an_office_without_a_mail_server() {
        settings.put("export.directory", folder.toString());
        settings.put("state.directory", folder.resolve("state").toString());
        settings.put("alarm.free-megabytes", "0");
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", "1");
        settings.put("smtp.security", "none");
    }

    @Test
    void the_mailbox_is_opened_and_left_as_it_was() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            readFrom(mailbox);
            mailbox.deliver("jemand@jobcenter.example");

            assertThat(words())
                    .contains("in Ordnung Postfach von " + Mailbox.USER, "Ordner INBOX lässt sich öffnen, 1 Mail");
            assertThat(words()).contains("1 Mail");
        }
    }

    @Test
    void a_wrong_password_and_a_wrong_folder_are_told_apart() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            readFrom(mailbox);
            settings.put("bounces.folder", "Nirgends");
            assertThat(words()).contains("Fehler Postfach: Den Ordner Nirgends gibt es bei 127.0.0.1 nicht.");

            settings.put("bounces.password", "falsch");
            assertThat(words())
                    .contains("Fehler Postfach: 127.0.0.1 lässt " + Mailbox.USER + " nicht herein", "→ bounces.user")
                    .doesNotContain("falsch");
        }
    }

    @Test
    void a_mailbox_that_nobody_has() {
        settings.put("bounces.read", "true");
        settings.put("bounces.host", "127.0.0.1");
        settings.put("bounces.port", "1");
        settings.put("bounces.user", "x");
        settings.put("bounces.password", "y");

        assertThat(words()).contains("Fehler Postfach: 127.0.0.1:1 ist nicht erreichbar:", "→ bounces.host");
    }

    @Test
    void the_watch_outside_is_reached_without_a_signal() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer watch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        watch.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        watch.start();
        settings.put("alarm.ping-url", "http://127.0.0.1:" + watch.getAddress().getPort() + "/geheim/1234");

        assertThat(words())
                .contains("in Ordnung Ping-Adresse: 127.0.0.1 antwortet.")
                .doesNotContain("geheim");
        assertThat(heard).containsExactly("HEAD /");

        watch.stop(0);
        assertThat(words()).contains("Fehler Ping-Adresse: 127.0.0.1 ist nicht erreichbar.");
    }

    @Test
    void mail_alone_asks_neither() {
        settings.put("alarm.ping-url", "http://127.0.0.1:1/x");

        assertThat(new Shell(settings).run("check", "--mail").out())
                .contains("Mailserver")
                .doesNotContain("Ping-Adresse");
    }

    private void readFrom(Mailbox mailbox) {
        settings.put("bounces.read", "true");
        settings.put("bounces.host", "127.0.0.1");
        settings.put("bounces.port", String.valueOf(mailbox.port()));
        settings.put("bounces.user", Mailbox.USER);
        settings.put("bounces.password", Mailbox.PASSWORD);
        settings.put("smtp.trusted-certificates", mailbox.certificate().toString());
    }

    private String words() {
        return new Shell(settings).run("check", "--online").out().replaceAll("[\\s\u00A0]+", " ");
    }
}
