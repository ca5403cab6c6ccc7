package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.fetching.Folders;
import de.kontaktzyklus.fetching.Mailbox;
import de.kontaktzyklus.fetching.SftpServer;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.main.Main;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shipped routes that fetch exports, switched on, beside all others. */
@Timeout(120)
class FetchingRoutesTest {

    private static final String EXPORT = "faelle_2026-11-30.csv";
    private static final List<String> FILES = List.of("600-fetch-by-sftp.camel.yaml", "610-fetch-by-mail.camel.yaml");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final RouteCoverage coverage = new RouteCoverage();
    private Folders folders;
    private SftpServer server;
    private Mailbox mailbox;

    @BeforeEach
    void both_are_switched_on(@TempDir Path folder) throws Exception {
        folders = Folders.in(folder);
        for (String file : FILES) {
            Files.move(folders.routes().resolve(file + ".off"), folders.routes().resolve(file));
        }
        server = new SftpServer(folder.resolve("server"));
        server.acceptPassword(Mailbox.PASSWORD);
        mailbox = new Mailbox();
        settings.putAll(folders.settings(Map.of(
                "smtp.trusted-certificates",
                mailbox.certificate().toString(),
                "route.sftp.host",
                "127.0.0.1",
                "route.sftp.port",
                String.valueOf(server.port()),
                "route.sftp.user",
                SftpServer.USER,
                "route.sftp.key-file",
                server.writeUserKey(folder.resolve("key")).toString(),
                "route.sftp.known-hosts-file",
                server.writeKnownHosts(folder.resolve("known")).toString(),
                "route.sftp.directory",
                "exporte",
                "route.sftp.poll-interval",
                "1s")));
        settings.putAll(Map.of(
                "route.mail.host",
                "127.0.0.1",
                "route.mail.port",
                String.valueOf(mailbox.port()),
                "route.mail.user",
                Mailbox.USER,
                "route.mail.password",
                Mailbox.PASSWORD,
                "route.mail.folder",
                "INBOX",
                "route.mail.done-folder",
                "geholt",
                "route.mail.sender",
                Mailbox.SENDER,
                "route.mail.poll-interval",
                "1s"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        mailbox.close();
    }

    @Test
    void every_step_of_both_routes_is_reached() throws Exception {
        Files.writeString(folders.onServer().resolve(EXPORT), "cases");
        mailbox.deliver(
                Mailbox.SENDER,
                "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=\"teams.csv\"\r\n\r\nteams");

        with((camel, state) -> {
            begin(camel, "fetch-by-sftp", 1);
            begin(camel, "fetch-by-mail", 1);
        });

        assertThat(Folders.names(folders.export())).containsExactly(EXPORT, "teams.csv");
        for (String file : FILES) {
            RouteStory.of(folders.routes().resolve(file))
                    .forEach(route -> assertThat(coverage.missing(RouteStory.stepIds(route)))
                            .as(file)
                            .isEmpty());
        }
    }

    @Test
    void the_administrator_is_told_once_a_day_that_a_server_cannot_be_reached() throws Exception {
        server.close();
        settings.put("route.mail.port", "1");

        with((camel, state) -> {
            begin(camel, "fetch-by-sftp", 2);
            begin(camel, "fetch-by-mail", 2);

            assertThat(state.outbox().totals()).containsEntry(MailState.PLANNED, 2);
        });
    }

    @Test
    void no_secret_of_a_route_gets_into_the_log_whatever_fails() throws Exception {
        usePasswordForSftp();
        settings.put("route.mail.password", "geheim&1+%41");
        settings.put("route.sftp.password", "geheim&2+%41");
        Log log = Log.ofEverything();
        try {
            with((camel, state) -> {
                begin(camel, "fetch-by-sftp", 1);
                begin(camel, "fetch-by-mail", 1);
            });
        } finally {
            log.stop();
        }

        assertThat(log.lines).isNotEmpty().anyMatch(line -> line.contains("fetch-by-sftp"));
        assertThat(log.lines).filteredOn(line -> line.contains("geheim")).isEmpty();
    }

    @Test
    void a_password_with_any_sign_works_for_sftp() throws Exception {
        usePasswordForSftp();
        settings.put("route.sftp.password", Mailbox.PASSWORD);
        Files.writeString(folders.onServer().resolve(EXPORT), "cases");

        with((camel, state) -> begin(camel, "fetch-by-sftp", 1));

        assertThat(Folders.names(folders.export())).containsExactly(EXPORT);
    }

    /** As the page says it. */
    private void usePasswordForSftp() throws IOException {
        Path file = folders.routes().resolve(FILES.get(0));
        String withKey = """
                        privateKeyFile: "{{route.sftp.key-file}}"
                        preferredAuthentications: publickey
                """;
        String withPassword = """
                        password: "{{route.sftp.password}}"
                        preferredAuthentications: password
                """;
        String page = Files.readString(Path.of("docs/eigene-routen.md"));
        assertThat(page).contains(withKey, withPassword);
        assertThat(Files.readString(file)).contains(withKey);
        Files.writeString(file, Files.readString(file).replace(withKey, withPassword));
    }

    /** Starts a route and waits until so many exchanges of it are done. */
    private static void begin(CamelContext camel, String route, int times) throws Exception {
        NotifyBuilder done =
                new NotifyBuilder(camel).fromRoute(route).whenDone(times).create();
        camel.getRouteController().startRoute(route);
        assertThat(done.matches(1, TimeUnit.MINUTES)).as(route).isTrue();
        camel.getRouteController().stopRoute(route);
    }

    private void with(Work work) throws Exception {
        Office office = Office.open(folders.config(), folders.routes(), settings);
        try (StateDatabase state = EmptySqlite.open(folders.root().resolve("state"))) {
            Beans beans =
                    new Beans(office, OfficeClock.in(office.settings().office().timeZone()), state);
            Map<String, Object> watched = new LinkedHashMap<>(beans.byName());
            watched.put("coverage", coverage);
            Main main = new CamelRoutes(
                            RouteFolders.of(office), office.settings().properties(), watched)
                    .waitingToBeCalled();
            main.start();
            try {
                work.on(main.getCamelContext(), state);
            } finally {
                beans.beginNothingMore();
                main.stop();
            }
        }
    }

    /** What is done with the routes. */
    private interface Work {
        void on(CamelContext camel, StateDatabase state) throws Exception;
    }

    /**
     * All that anybody logs at the levels that the documents name. Camel's own debug level shows each setting it fills
     * in.
     */
    private static final class Log extends AbstractAppender {

        private final List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Logger root = (Logger) LogManager.getRootLogger();
        private final Map<String, Level> before = new LinkedHashMap<>();

        private Log() {
            super("everything", null, null, false, Property.EMPTY_ARRAY);
        }

        static Log ofEverything() {
            Log log = new Log();
            log.start();
            for (String name : List.of("", "org.apache.camel", "de.kontaktzyklus")) {
                log.before.put(name, LogManager.getLogger(name).getLevel());
                Configurator.setLevel(name, name.startsWith("de.") ? Level.DEBUG : Level.INFO);
            }
            log.root.addAppender(log);
            return log;
        }

        @Override
        public void append(LogEvent event) {
            StringBuilder line = new StringBuilder(event.getMessage().getFormattedMessage());
            for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
                line.append('\n').append(cause);
            }
            lines.add(line.toString());
        }

        @Override
        public void stop() {
            root.removeAppender(this);
            before.forEach(Configurator::setLevel);
            super.stop();
        }
    }
}
