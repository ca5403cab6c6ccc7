package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.story.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * The hours of the office. Real are the routes, Quartz, its triggers with cron and zone as the shipped settings make
 * them, its jobs, and all that a job starts. Not real is the wait: Quartz knows only the machine's time, so the test
 * asks the trigger when it fires on a day, sets the office's clock to that instant, and has Quartz run the trigger's
 * job then.
 */
class HoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SettableClock clock = new SettableClock();
    private Path folder;
    private StateDatabase state;
    private Beans beans;
    private Main main;
    private Scheduler quartz;

    @BeforeEach
    void the_pipeline_waits_for_its_hours(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Office office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of(
                        "export.directory",
                                Files.createDirectories(folder.resolve("export"))
                                        .toString(),
                        "export.poll-interval", "1s",
                        "export.settle-time", "100ms",
                        "state.directory", folder.resolve("state").toString(),
                        "export.refused-directory", folder.resolve("refused").toString()));
        state = EmptySqlite.open(folder.resolve("state"));
        beans = new Beans(office, new OfficeClock(clock), state);
        main = HandFiredQuartz.with(
                new CamelRoutes(RouteFolders.of(office), office.settings().properties(), beans.byName())
                        .waitingToBeCalled());
        main.start();
        List<String> running = new ArrayList<>(List.of("start-digests", "start-summaries", "start-forgetting"));
        running.addAll(Beans.INTAKE_ROUTES);
        for (String route : running) {
            main.getCamelContext().getRouteController().startRoute(route);
        }
        quartz = main.getCamelContext()
                .getComponent("quartz", QuartzComponent.class)
                .getScheduler();
        // The machine's time may be one of the hours just now.
        quartz.pauseTriggers(GroupMatcher.anyGroup());
    }

    @AfterEach
    void close() {
        beans.beginNothingMore();
        main.stop();
        state.close();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            digests   | 2026-11-30 | 2026-11-30T05:30:00Z | a Monday in winter
            digests   | 2026-06-29 | 2026-06-29T04:30:00Z | a Monday in summer
            digests   | 2026-11-28 | -                    | a Saturday
            digests   | 2026-03-29 | -                    | the Sunday on which the clock goes forward
            digests   | 2026-10-25 | -                    | the Sunday on which the clock goes back
            digests   | 2026-03-30 | 2026-03-30T04:30:00Z | the Monday after the clock went forward
            digests   | 2026-10-26 | 2026-10-26T05:30:00Z | the Monday after the clock went back
            digests   | 2026-12-25 | 2026-12-25T05:30:00Z | a holiday: the trigger fires, the office's calendar says no
            summaries | 2026-12-01 | 2026-12-01T06:00:00Z | a Tuesday in winter
            summaries | 2026-10-25 | -                    | a Sunday
            retention | 2026-03-29 | 2026-03-29T00:00:00Z | the clock goes forward at two: once, an hour before
            retention | 2026-10-25 | 2026-10-24T23:00:00Z | the clock goes back at three: once, not twice
            retention | 2026-10-26 | 2026-10-26T00:00:00Z | the day after has its own
            """)
    void each_trigger_fires_once_on_its_days_and_at_its_hour_of_the_office(
            String trigger, LocalDate day, @Nullable Instant hour, String why) throws Exception {
        assertThat(fires(trigger, day)).as(why).isEqualTo(hour == null ? List.of() : List.of(hour));
    }

    @Test
    void on_a_monday_at_half_past_six_the_digests_are_made_once_even_if_the_schedule_fires_again() throws Exception {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        export(monday);

        fire("digests", fires("digests", monday).get(0));
        assertThat(digests()).isEqualTo(1);

        fire("digests", fires("digests", monday).get(0).plusSeconds(60));
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void on_a_day_when_the_office_is_closed_the_trigger_fires_and_no_digest_is_made() throws Exception {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        export(christmas);

        fire("digests", fires("digests", christmas).get(0));

        assertThat(digests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30", "2026-10-26"})
    void on_the_monday_after_the_clock_has_changed_the_digests_are_made(LocalDate monday) throws Exception {
        export(monday);

        fire("digests", fires("digests", monday).get(0));

        assertThat(digests()).isEqualTo(1);
    }

    @SuppressWarnings("StringConcatToTextBlock") // one row, one string
    private void export(LocalDate day) throws IOException {
        clock.set(day, LocalTime.of(5, 0));
        take("teams", day, "Team;Bezeichnung;Leitung;E_Mail\n501;Team Nord;Nora Muster;leitung@jobcenter.example\n");
        take(
                "caseworkers",
                day,
                "Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis\n"
                        + "V5011;Anna Muster;v5011@jobcenter.example;501;39;;;\n");
        take(
                "cases",
                day,
                "Kundennummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;"
                        + "Letzter_Kontakt;Kontaktart;Naechster_Termin;Ausnahme;Ausnahme_bis;Schutz\n"
                        + "123A456789;Musterfrau;Erika;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;;;;;;\n");
    }

    private void take(String kind, LocalDate day, String rows) throws IOException {
        Path file = folder.resolve("export").resolve(kind + "_" + day + ".csv");
        beans.intake.take(Files.writeString(file, rows).toFile(), kind);
    }

    /** Quartz runs the job of a trigger, as it does at the hour that the clock now shows. */
    private void fire(String trigger, Instant hour) throws Exception {
        clock.set(hour.atZone(BERLIN).toLocalDate(), hour.atZone(BERLIN).toLocalTime());
        NotifyBuilder done = new NotifyBuilder(main.getCamelContext())
                .fromRoute("start-" + trigger)
                .whenDone(1)
                .create();
        quartz.triggerJob(trigger(trigger).getJobKey());
        assertThat(done.matches(5, TimeUnit.MINUTES)).isTrue();
    }

    private long digests() {
        return state.outbox().unsent(99).stream()
                .filter(mail -> mail.kind() == MailKind.CASEWORKER_DIGEST)
                .count();
    }

    private CronTrigger trigger(String name) throws SchedulerException {
        return (CronTrigger) quartz.getTrigger(TriggerKey.triggerKey(name, "office"));
    }

    /** When the trigger fires on a day of the office. It knows no time before its start, so it starts with the day. */
    private List<Instant> fires(String name, LocalDate day) throws SchedulerException {
        Instant midnight = day.atStartOfDay(BERLIN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();
        Trigger ofDay =
                trigger(name).getTriggerBuilder().startAt(Date.from(midnight)).build();
        List<Instant> fires = new ArrayList<>();
        Instant next =
                ofDay.getFireTimeAfter(Date.from(midnight.minusMillis(1))).toInstant();
        while (next.isBefore(end)) {
            fires.add(next);
            next = ofDay.getFireTimeAfter(Date.from(next)).toInstant();
        }
        return fires;
    }
}
