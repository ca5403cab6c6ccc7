package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.JobClaim;
import de.kontaktzyklus.story.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.TriggerKey;

/** Goes through all routes once, prints how often each step was reached, and fails where one was not. */
class RouteCoverageTest {

    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

    @SuppressWarnings("StringConcatToTextBlock") // header and row, each a string
    private static final Map<String, String> EXPORTS = Map.of(
            "teams", "Team;Bezeichnung;Leitung;E_Mail\n501;Team Nord;Nora Muster;leitung@jobcenter.example\n",
            "mitarbeiter",
                    "Vermittler;Name;E_Mail;Team;Wochenstunden\nV5011;Anna Muster;v5011@jobcenter.example;501;39\n",
            "kontakte", "Kundennummer;Datum;Art\n123A456789;02.11.2026;persönlich\n",
            "arbeitszeit", "Vermittler;Monat;Arbeitsstunden;Beratungsstunden\nV5011;2026-11;150;60\n",
            "faelle",
                    "Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;"
                            + "Letzter_Kontakt;Kontaktart\n"
                            + "123A456789;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;02.01.2026;persönlich\n");

    private final SettableClock clock = new SettableClock();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final RouteCoverage coverage = new RouteCoverage();
    private Path folder;
    private StateDatabase state;
    private Beans beans;
    private Main main;

    @BeforeEach
    void all_routes_wait_to_be_called(@TempDir Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("export"));
        server.start();
        clock.set(FIRST_OF_DECEMBER, LocalTime.of(6, 0));
        Office office = Office.open(Path.of("config").toAbsolutePath(), settings(folder));
        state = EmptySqlite.open(folder.resolve("state"));
        beans = new Beans(office, new OfficeClock(clock), state);
        Map<String, Object> watched = new LinkedHashMap<>(beans.byName());
        watched.put("coverage", coverage);
        main = HandFiredQuartz.with(
                new CamelRoutes(RouteFolders.of(office), office.settings().properties(), watched).waitingToBeCalled());
        main.start();
    }

    private Map<String, String> settings(Path folder) {
        Map<String, String> settings = new LinkedHashMap<>(ofMailbox());
        settings.putAll(ofOffice(folder));
        return settings;
    }

    private Map<String, String> ofMailbox() {
        return Map.of(
                "bounces.read", "true",
                "bounces.protocol", "imap",
                "bounces.host", "127.0.0.1",
                "bounces.port", String.valueOf(server.getImap().getPort()),
                "bounces.user", "kontaktzyklus",
                "bounces.password", "geheim");
    }

    private Map<String, String> ofOffice(Path folder) {
        return Map.of(
                "export.directory",
                this.folder.toString(),
                "export.refused-directory",
                folder.resolve("refused").toString(),
                "export.settle-time",
                "100ms",
                "export.poll-interval",
                "1s",
                "state.directory",
                folder.resolve("state").toString(),
                "summary.directory",
                folder.resolve("summaries").toString(),
                "smtp.host",
                "127.0.0.1",
                "smtp.port",
                String.valueOf(server.getSmtp().getPort()),
                "smtp.security",
                "none",
                "smtp.retry-after",
                "1s");
    }

    @AfterEach
    void close() {
        beans.beginNothingMore();
        main.stop();
        state.close();
        server.stop();
    }

    /** One that finds no mail server. */
    private static OutgoingMail lateMail() {
        return new OutgoingMail(
                "<late@jobcenter.example>",
                FIRST_OF_DECEMBER.plusDays(1),
                MailKind.ALARM,
                "admin@jobcenter.example",
                "Test",
                "Subject: Test\r\n\r\nTest\r\n".getBytes(StandardCharsets.UTF_8),
                Set.of());
    }

    /** One that was accepted on the day before. */
    private void comesBack() throws Exception {
        String sent = state.keptMails(Instant::now)
                .list(KeptMails.Filter.of(MailState.SENT))
                .get(0)
                .messageId();
        String text = "From: MAILER-DAEMON@jobcenter.example\r\nSubject: failure notice\r\nMessage-ID: <back@mail>\r\n"
                + "In-Reply-To: " + sent + "\r\n\r\nunknown\r\n";
        GreenMailUser user = server.setUser("kontaktzyklus@jobcenter.example", "kontaktzyklus", "geheim");
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void every_step_of_every_route_is_reached() throws Exception {
        takeExports();
        clock.set(FIRST_OF_DECEMBER, LocalTime.of(7, 30));
        watchExports();
        fire("digests");
        fire("summaries");
        fire("retention");
        beginOnce("start-delivery");
        beginOnce("renew-leases");
        beginOnce("beat");
        clock.set(FIRST_OF_DECEMBER.plusDays(1), LocalTime.of(7, 30));
        beginOnce("start-catch-up");
        comesBack();
        beginOnce("read-bounces");
        state.outbox().plan(lateMail());
        server.stop();
        beginOnce("start-delivery");
        somethingFails();

        Map<String, List<String>> steps = stepsByRoute();
        System.out.println(coverage.table(steps));
        assertThat(steps)
                .hasSizeGreaterThan(15)
                .allSatisfy((route, ids) -> assertThat(coverage.missing(ids))
                        .as("steps of %s that were not reached", route)
                        .isEmpty());
    }

    @Test
    void a_step_that_nothing_reached_is_named() {
        assertThat(coverage.missing(stepsByRoute().getOrDefault("make-digests", List.of())))
                .contains("write-digests");
        assertThat(coverage.table(stepsByRoute())).containsPattern("write-digests +0");
    }

    private static Map<String, List<String>> stepsByRoute() {
        Map<String, List<String>> steps = new TreeMap<>();
        RouteStory.in(Path.of("routes"))
                .forEach(route -> steps.put(RouteStory.text(route, "id"), RouteStory.stepIds(route)));
        steps.put("(error handling)", List.of("try-file-again", "tell-administrator-of-failure"));
        return steps;
    }

    /** The last kind first finds another node at it, and is taken when that one is done. */
    private void takeExports() throws Exception {
        for (Map.Entry<String, String> export : EXPORTS.entrySet()) {
            Files.writeString(folder.resolve(export.getKey() + "_2026-12-01.csv"), export.getValue());
        }
        JobClaim elsewhere = state.jobClaims()
                .claim("take-cases", "another", Duration.ofHours(1))
                .orElseThrow();
        for (String route : Beans.INTAKE_ROUTES) {
            beginOnce(route);
        }
        state.jobClaims().release(elsewhere);
        beginOnce("take-cases");
    }

    /** The work of the day waits until the export folder has been looked at. */
    private void watchExports() throws Exception {
        for (String route : Beans.INTAKE_ROUTES) {
            camel().getRouteController().startRoute(route);
        }
    }

    private void somethingFails() throws IOException {
        try (ProducerTemplate caller = camel().createProducerTemplate()) {
            assertThat(caller.request(
                                    "direct:make-month",
                                    exchange -> exchange.getMessage().setBody("no month"))
                            .getException())
                    .isNotNull();
        }
    }

    private void fire(String trigger) throws Exception {
        String route = "start-" + (trigger.equals("retention") ? "forgetting" : trigger);
        NotifyBuilder done = done(route);
        camel().getRouteController().startRoute(route);
        var quartz = camel().getComponent("quartz", QuartzComponent.class).getScheduler();
        quartz.triggerJob(
                quartz.getTrigger(TriggerKey.triggerKey(trigger, "office")).getJobKey());
        assertThat(done.matches(1, TimeUnit.MINUTES)).as(route).isTrue();
        camel().getRouteController().stopRoute(route);
    }

    private void beginOnce(String route) throws Exception {
        NotifyBuilder done = done(route);
        camel().getRouteController().startRoute(route);
        assertThat(done.matches(1, TimeUnit.MINUTES)).as(route).isTrue();
        camel().getRouteController().stopRoute(route);
    }

    private NotifyBuilder done(String route) {
        return new NotifyBuilder(camel()).fromRoute(route).whenDone(1).create();
    }

    private CamelContext camel() {
        return main.getCamelContext();
    }
}
