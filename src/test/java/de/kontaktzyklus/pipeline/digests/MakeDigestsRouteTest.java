package de.kontaktzyklus.pipeline.digests;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.PageForNobody;
import de.kontaktzyklus.pipeline.StepLog;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.Guard;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobs;
import de.kontaktzyklus.story.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route that makes the digests, as it is, in an invented office. */
class MakeDigestsRouteTest extends CamelTestSupport {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String JOB = "make-digests";

    @TempDir
    private static Path folder;

    private final AnOffice office =
            new AnOffice().with(ACase.number("200D000001").of("erika").lastTalk("2026-08-03"));
    private final SettableClock clock = new SettableClock();
    private final List<DigestResult> told = new ArrayList<>();
    private final StateDatabase state = EmptySqlite.open(folder);
    private final NodeJobs jobs = new NodeJobs(state, "this", Duration.ofMinutes(5));
    private Function<StateDatabase, DigestRun> runs = ofTurn -> run();

    @SuppressWarnings("NullAway.Init") // before each test, by the test kit of Camel
    private StepLog log;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withUseAdviceWith(true);
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind(
                "digests", new Digests(jobs, run(), ofTurn -> runs.apply(ofTurn), new OfficeClock(clock), () -> true));
        registry.bind("administrator", new ToldAdministrator());
        registry.bind("statusPage", new PageForNobody());
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        log = StepLog.of(camel, "110-make-digests");
        return camel;
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void the_steps_follow_each_other_and_the_exchange_carries_the_day() {
        makeDigestsOn(MONDAY);

        assertThat(log.steps())
                .containsExactly(
                        "signal-begin: nothing",
                        "begin-day: Begun",
                        "enrich-with-exports: Enriched",
                        "assess-cases: Assessed",
                        "balance-rows: Assessed",
                        "plan-digests: Planned",
                        "write-digests: Written",
                        "keep-digests: Settled",
                        "until-day-is-settled: Settled",
                        "report-digests: Made",
                        "tell-administrator-of-digests: Made",
                        "leave-status-page: Made");
        assertThat(office.memory().isMade(MONDAY)).isTrue();
        assertThat(told).first().isInstanceOf(Made.class);
    }

    @Test
    void a_day_on_which_nothing_is_to_be_made_goes_straight_to_its_end() {
        makeDigestsOn(MONDAY.minusDays(1));

        assertThat(log.steps())
                .containsExactly(
                        "signal-begin: nothing",
                        "begin-day: Settled",
                        "until-day-is-settled: Settled",
                        "report-digests: Skipped",
                        "tell-administrator-of-digests: Skipped",
                        "leave-status-page: Skipped");
        assertThat(told).containsExactly(new Skipped(Why.OFFICE_CLOSED));
    }

    @Test
    void where_the_rows_do_not_balance_nothing_is_planned_and_the_administrator_is_told() {
        office.losingRows(1);

        makeDigestsOn(MONDAY);

        assertThat(log.steps())
                .contains("assess-cases: Assessed", "balance-rows: Settled", "keep-digests: Settled")
                .contains("tell-administrator-of-digests: Stopped");
        assertThat(office.memory().isMade(MONDAY)).isFalse();
        assertThat(told.get(0).alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.ROWS_DO_NOT_BALANCE);
        assertThat(told.get(0)).isInstanceOf(Stopped.class);
    }

    @Test
    void what_was_planned_on_old_news_goes_through_the_steps_once_more() {
        office.memory().mailServerIsDown(true);
        makeDigestsOn(MONDAY);
        office.memory().waitingLeavesAtRecording(1);
        int before = log.steps().size();

        makeDigestsOn(MONDAY.plusDays(1));

        assertThat(log.steps().subList(before, log.steps().size()))
                .containsSubsequence("keep-digests: Begun", "enrich-with-exports: Enriched", "keep-digests: Settled");
        assertThat(office.memory().isMade(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void while_another_node_has_the_job_nothing_is_made() {
        NodeJobs.Turn ofAnother =
                new NodeJobs(state, "another", Duration.ofMinutes(5)).begin(JOB).orElseThrow();

        makeDigestsOn(MONDAY);
        ofAnother.close();

        assertThat(told).containsExactly(new Skipped(Why.OTHER_NODE));
        assertThat(office.memory().isMade(MONDAY)).isFalse();
    }

    @Test
    void a_node_that_has_lost_its_turn_keeps_nothing() {
        runs = ofTurn -> {
            throw LostJobs.in(state, jobs);
        };

        makeDigestsOn(MONDAY);

        assertThat(told).containsExactly(new Skipped(Why.OTHER_NODE));
        assertThat(office.memory().isMade(MONDAY)).isFalse();
    }

    @Test
    void the_job_is_given_back_when_all_is_well_and_when_a_step_fails() throws Exception {
        makeDigestsOn(MONDAY);
        assertJobIsFree();

        AdviceWith.adviceWith(
                context,
                "make-digests",
                route -> route.weaveById("assess-cases")
                        .replace()
                        .throwException(new IllegalStateException("unreadable")));
        Exchange failed = makeDigestsOn(MONDAY.plusDays(1));

        assertThat(failed.getException()).hasMessage("unreadable");
        assertThat(told).hasSize(1);
        assertJobIsFree();
    }

    private void assertJobIsFree() {
        Optional<NodeJobs.Turn> turn = jobs.begin(JOB);
        assertThat(turn).isPresent();
        turn.ifPresent(NodeJobs.Turn::close);
    }

    private Exchange makeDigestsOn(LocalDate day) {
        clock.set(day, LocalTime.of(6, 30));
        context.start();
        return template.request("direct:make-digests", exchange -> {});
    }

    private DigestRun run() {
        return office.run(new PlainLetters(), Optional::of, TrustingGuard::new);
    }

    /** Stands in for the bean of the pipeline. */
    public final class ToldAdministrator {
        public void tellOfBeginning() {
            // for the watch outside
        }

        public void tellOfDigests(DigestResult result) {
            told.add(result);
        }
    }

    private static final class PlainLetters implements Letters {

        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            String address = digest.addressee().address();
            return new OutgoingMail(
                    "<" + run.day() + address + ">",
                    run.day(),
                    MailKind.CASEWORKER_DIGEST,
                    address,
                    "Test",
                    new byte[0],
                    Set.of());
        }

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            throw new IllegalStateException("no alarms here");
        }

        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            throw new IllegalStateException("nothing is passed on here");
        }
    }

    private static final class TrustingGuard implements Guard {

        @Override
        public void meet(Case facts) {}

        @Override
        public void excuse(String text) {}

        @Override
        public Set<Offence> offences(OutgoingMail mail, Digest.Permitted permitted) {
            return Set.of();
        }
    }
}
