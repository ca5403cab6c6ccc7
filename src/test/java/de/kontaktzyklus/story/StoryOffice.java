package de.kontaktzyklus.story;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.ports.HeldPort;
import de.kontaktzyklus.state.EmptySqlite;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small office under the shipped configuration: two teams, three caseworkers, its own mail server, its own state, and
 * a clock that can be set. Closed on Rosenmontag and Heiligabend.
 */
public final class StoryOffice implements AutoCloseable {

    private static final String CALENDAR = """
            state: NW
            closures:
              - { day: 12-24, label: Heiligabend }
              - { day: easter-48, label: Rosenmontag }
            """;
    private static final String TEAMS = """
            Team;Bezeichnung;Leitung;E_Mail
            501;Team Nord;Nora Mustermeister;leitung.501@jobcenter.example
            502;Team Süd;Sven Mustermeister;leitung.502@jobcenter.example
            """;
    private static final String CASEWORKERS = """
            Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
            V5011;Anna Amtsmuster;v5011@jobcenter.example;501;39;;;
            V5012;Bert Beratungsmuster;v5012@jobcenter.example;501;39;;;
            V5021;Carla Musterlotse;v5021@jobcenter.example;502;39;;;
            """;

    private final Path folder;
    /** The mail server comes back where it was. */
    private final HeldPort port = new HeldPort();

    private final GreenMail server =
            new GreenMail(new ServerSetup(port.number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SettableClock clock = new SettableClock();
    private final Office office;
    private Pipeline pipeline;
    private DaysOnRequest days;

    public StoryOffice(Path folder) throws IOException {
        this(folder, Map.of());
    }

    public StoryOffice(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        server.start();
        copyConfiguration();
        Files.createDirectories(exports());
        Map<String, String> all = new HashMap<>(settings());
        all.putAll(settings);
        if (!all.containsKey("state.database-url")) {
            EmptySqlite.copyInto(Path.of(all.get("state.directory")));
        }
        office = Office.open(folder.resolve("config"), Path.of("routes").toAbsolutePath(), all);
        clock.set(LocalDate.EPOCH);
        pipeline = Pipeline.open(office, new OfficeClock(clock));
        days = pipeline.daysOnRequest();
    }

    /** An office that has one keeps it. */
    private void copyConfiguration() throws IOException {
        if (Files.exists(folder.resolve("config"))) {
            return;
        }
        Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("config").resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("config/office-calendar.yaml"), CALENDAR);
    }

    private Map<String, String> settings() {
        return Map.of(
                "export.directory", exports().toString(),
                "export.refused-directory", folder.resolve("refused").toString(),
                "export.settle-time", "100ms",
                "state.directory", folder.resolve("state").toString(),
                "summary.directory", folder.resolve("summaries").toString(),
                "smtp.host", "127.0.0.1",
                "smtp.port", String.valueOf(server.getSmtp().getPort()),
                "smtp.security", "none",
                "alarm.ping-url", "",
                "watch.page-directory", folder.resolve("status").toString());
    }

    public Office office() {
        return office;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    /** As the command shows it on a day. */
    OfficeStatus status(LocalDate day) {
        SettableClock then = new SettableClock();
        then.set(day);
        return OfficeStatus.of(office, new OfficeClock(then), pipeline.state());
    }

    Path exports() {
        return folder.resolve("export");
    }

    Path refused() {
        return folder.resolve("refused");
    }

    Path summaries() {
        return folder.resolve("summaries");
    }

    /** The people of the office, as known on a day. */
    void exportPeople(LocalDate day) throws IOException {
        put("teams_" + day + ".csv", TEAMS);
        put("mitarbeiter_" + day + ".csv", CASEWORKERS);
    }

    void exportCases(LocalDate day, Collection<Client> clients) throws IOException {
        put("faelle_" + day + ".csv", cases(clients));
    }

    static String cases(Collection<Client> clients) {
        return Stream.concat(Stream.of(Client.HEADER), clients.stream().map(Client::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    void put(String name, String content) throws IOException {
        Files.writeString(exports().resolve(name), content, StandardCharsets.UTF_8);
    }

    /** Lets a day go by and returns what arrived on it. */
    List<Mail> live(LocalDate day) throws Exception {
        return read(liveAndSee(day));
    }

    /** It is that time; nothing begins by itself. */
    StoryOffice at(LocalDate day, LocalTime time) {
        clock.set(day, time);
        return this;
    }

    /**
     * The running program looks: exports are taken, what is missed is caught up, mails go out; what arrived is
     * returned.
     */
    List<Mail> wake() throws Exception {
        wakeWithoutDelivery();
        return deliver();
    }

    /** The same up to the moment before the first mail goes out. */
    void wakeWithoutDelivery() throws Exception {
        days.takeExports();
        days.catchUp();
    }

    /** Looks into the mailbox of the sender. */
    void readBounces() throws Exception {
        days.readBounces();
    }

    /** Lets the mails that wait go out, and returns what arrived. */
    List<Mail> deliver() throws FolderException {
        days.deliver();
        return read(arrived());
    }

    /** The same with the messages as they went over the line. */
    List<MimeMessage> liveAndSee(LocalDate day) throws Exception {
        clock.set(day);
        days.run();
        return arrived();
    }

    private List<MimeMessage> arrived() throws FolderException {
        List<MimeMessage> messages = List.of(server.getReceivedMessages());
        server.purgeEmailFromAllMailboxes();
        return messages;
    }

    private static List<Mail> read(List<MimeMessage> messages) {
        return messages.stream()
                .map(Mail::of)
                .sorted(Comparator.comparing(Mail::inShort))
                .toList();
    }

    /** Everybody the mail server was ever told to deliver to, whatever the headers said. */
    Set<String> mailboxes() {
        return server.getUserManager().listUser().stream()
                .map(GreenMailUser::getEmail)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The program ends and starts again. */
    void restart() {
        days.close();
        pipeline.close();
        pipeline = Pipeline.open(office, new OfficeClock(clock));
        days = pipeline.daysOnRequest();
    }

    void mailServerGoesDown() {
        server.stop();
    }

    void mailServerComesBack() {
        server.start();
    }

    @Override
    public void close() {
        days.close();
        pipeline.close();
        server.stop();
        port.close();
    }
}
