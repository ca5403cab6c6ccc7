package de.kontaktzyklus.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.offices.OfficesFolder;
import de.kontaktzyklus.ports.HeldPort;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several offices in one folder, as one process serves them: the same customer numbers, ids of caseworkers and names of
 * files in each. Only their mail domains and teams are called otherwise. One mail server takes the mails of all.
 */
final class SeveralOffices implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2027, 2, 15);

    private final Path home;
    private final HeldPort port = new HeldPort();
    private final GreenMail server =
            new GreenMail(new ServerSetup(port.number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    SeveralOffices(Path home) throws IOException {
        this.home = home;
        server.start();
        Path offices = Files.createDirectories(home.resolve("offices"));
        Files.writeString(offices.resolve(Settings.FILE), """
                smtp.host=127.0.0.1
                smtp.port=%d
                smtp.security=none
                mail.from=kontaktzyklus@{{office}}.example
                mail.allowed-domains={{office}}.example
                mail.administrator=technik@{{office}}.example
                mail.protected-cases=schutz@{{office}}.example
                mail.catch-all=leitung@{{office}}.example
                export.settle-time=100ms
                export.poll-interval=1s
                office.catch-up-interval=1s
                smtp.poll-interval=1s
                alarm.free-megabytes=0
                """.formatted(port.number()));
        for (String file : List.of("contact-policy.yaml", "office-calendar.yaml", "columns.yaml")) {
            Files.copy(Path.of("config", file), offices.resolve(file));
        }
    }

    OfficesFolder folder() {
        return new OfficesFolder(home.resolve("offices"));
    }

    Path home(String office) {
        return home.resolve("offices").resolve(office);
    }

    Path settings(String office) {
        return home(office).resolve("config").resolve(Settings.FILE);
    }

    /** An office with its exports of the Monday: these clients are overdue. */
    SeveralOffices office(String name, String... overdue) throws IOException {
        Files.createDirectories(settings(name).getParent());
        Files.createDirectories(exports(name));
        Files.writeString(settings(name), "office.name=Jobcenter " + name + "\n");
        put(name, "teams", """
                Team;Bezeichnung;Leitung;E_Mail
                501;Team %1$s;Nora Mustermeister;leitung.501@%1$s.example
                """.formatted(name));
        put(name, "mitarbeiter", """
                Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
                V5011;Anna Amtsmuster;v5011@%s.example;501;39;;;
                """.formatted(name));
        put(
                name,
                "faelle",
                StoryOffice.cases(Arrays.stream(overdue)
                        .map(number -> new Client(number, "V5011").lastSeen("01.12.2026"))
                        .toList()));
        return this;
    }

    /** What the alarm command of all offices gets, in a file. */
    Path alarmsToFile() throws IOException {
        Path told = home.resolve("told.txt");
        Path script = Files.writeString(home.resolve("tell.sh"), "cat >> '" + told + "'\n");
        Files.writeString(
                home.resolve("offices").resolve(Settings.FILE),
                "alarm.command=/bin/sh " + script + "\n",
                StandardOpenOption.APPEND);
        return told;
    }

    Path exports(String office) {
        return home(office).resolve("data/export");
    }

    private void put(String office, String kind, String content) throws IOException {
        Files.writeString(exports(office).resolve(kind + "_" + MONDAY + ".csv"), content, StandardCharsets.UTF_8);
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** Whom a mail went to, and what is in it. */
    static String recipient(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .map(Address::toString)
                    .findFirst()
                    .orElse("");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
        port.close();
    }
}
