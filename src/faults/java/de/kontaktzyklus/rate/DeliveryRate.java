package de.kontaktzyklus.rate;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.faults.database.PostgresqlServer;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Pipeline;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * {@code DeliveryRate [MAILS] [THINKING_MILLIS | HOST:PORT]}: prints a table of mails a second. Without a server it
 * brings one that accepts everything, at once or after a moment.
 */
final class DeliveryRate {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int LINES_OF_A_DIGEST = 150;
    private static final List<Integer> CONNECTIONS = List.of(1, 2, 4);

    private final int mails;
    private final String host;
    private final int port;
    private final Path folder;

    private DeliveryRate(int mails, String host, int port) throws IOException {
        this.mails = mails;
        this.host = host;
        this.port = port;
        this.folder = Files.createTempDirectory("delivery-rate");
    }

    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        String server = arguments.length > 1 ? arguments[1] : "0";
        if (server.contains(":")) {
            int colon = server.lastIndexOf(':');
            new DeliveryRate(mails, server.substring(0, colon), Integer.parseInt(server.substring(colon + 1))).run();
        } else {
            try (QuickServer quick = new QuickServer(Duration.ofMillis(Long.parseLong(server)))) {
                new DeliveryRate(mails, "127.0.0.1", quick.port()).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf(
                "| %d mails | connections | mails a second | of the bare loop |%n| --- | ---: | ---: | ---: |%n",
                mails);
        Properties asItIs = new Properties();
        Properties undelayed = new Properties();
        undelayed.put("mail.smtp.socketFactory", new UndelayedSockets());
        // Once for the compiler of the JVM.
        bareLoop(undelayed);
        double bare = bareLoop(asItIs);
        row("bare loop of Angus Mail", 1, bare, bare);
        row("bare loop of Angus Mail, TCP_NODELAY", 1, bareLoop(undelayed), bare);
        try (PostgresqlServer postgresql = PostgresqlServer.start(folder.resolve("postgresql"))) {
            for (int connections : CONNECTIONS) {
                row("SQLite", connections, delivery(connections, Map.of()), bare);
                row(
                        "PostgreSQL",
                        connections,
                        delivery(connections, postgresql.newDatabase().settings()),
                        bare);
            }
        }
        row("bare loop of Angus Mail, once more", 1, bareLoop(asItIs), bare);
        row("bare loop of Angus Mail, TCP_NODELAY, once more", 1, bareLoop(undelayed), bare);
    }

    private static void row(String what, int connections, double rate, double bare) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.0f | %.0f %% |%n", what, connections, rate, 100 * rate / bare);
    }

    private double bareLoop(Properties properties) throws MessagingException {
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host, port, null, null);
            long began = System.nanoTime();
            for (int number = 0; number < mails; number++) {
                OutgoingMail mail = mail("bare", number);
                transport.sendMessage(
                        new MimeMessage(
                                session, new ByteArrayInputStream(mail.content().bytes())),
                        new Address[] {new InternetAddress(mail.recipient())});
            }
            return rate(began);
        }
    }

    private double delivery(int connections, Map<String, String> database) throws Exception {
        Path home = Files.createTempDirectory(folder, "office");
        Files.createDirectories(home.resolve("export"));
        Map<String, String> settings = new HashMap<>(database);
        settings.put("export.directory", home.resolve("export").toString());
        settings.put("state.directory", home.resolve("state").toString());
        settings.put("smtp.host", host);
        settings.put("smtp.port", String.valueOf(port));
        settings.put("smtp.security", "none");
        settings.put("smtp.connections", String.valueOf(connections));
        settings.put("smtp.max-mails-per-run", "1000000");
        Office office = Office.open(Path.of("config").toAbsolutePath(), settings);
        OfficeClock clock = OfficeClock.in(office.settings().office().timeZone());
        try (Pipeline pipeline = Pipeline.open(office, clock);
                DaysOnRequest days = pipeline.daysOnRequest()) {
            for (int number = 0; number < mails; number++) {
                pipeline.state().outbox().plan(mail("rate", number));
            }
            long began = System.nanoTime();
            days.deliver();
            double rate = rate(began);
            int sent = pipeline.state().outbox().totals().getOrDefault(MailState.SENT, 0);
            if (sent != mails) {
                throw new IllegalStateException("Only " + sent + " mails were sent");
            }
            return rate;
        }
    }

    private double rate(long began) {
        return mails / (Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    private static OutgoingMail mail(String kind, int number) {
        String id = "<" + kind + number + "@jobcenter.example>";
        String content = """
                From: Kontaktzyklus <kontaktzyklus@jobcenter.example>
                To: postmaster@jobcenter.example
                Message-ID: %s
                Subject: Test

                """.formatted(id)
                + "100A000001  Letzter Kontakt 01.10.2026 + 6 Wochen = 12.11.2026\n".repeat(LINES_OF_A_DIGEST);
        return new OutgoingMail(
                id,
                DAY,
                MailKind.ALARM,
                "postmaster@localhost.localdomain",
                "Test",
                content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                Set.of());
    }
}
