package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.SummaryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The summary routes as they are, over an invented office, with a state and a folder of their own. It is Monday, 2
 * November 2026; only October is to be summed up. What each step was given is noted.
 */
abstract class SummaryRouteFixture extends CamelTestSupport {

    static final YearMonth OCTOBER = InventedOffice.OCTOBER;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");

    @TempDir
    Path folder;

    /** What was done, in order. */
    final List<Step> steps = new ArrayList<>();

    /** What the administrator was told: route and type of the error. */
    final List<String> failures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each test, by the test kit of Camel
    StateDatabase state;

    /** Names of the route files, without ending. */
    abstract List<String> routes();

    /** Whether there are exports for a month. */
    boolean isWatched(YearMonth month) {
        return month.equals(OCTOBER);
    }

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withUseAdviceWith(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Properties settings = new Properties();
        settings.setProperty("summary.cron", "0 30 6 * * ?");
        settings.setProperty("office.time-zone", "Europe/Berlin");
        camel.getPropertiesComponent().setInitialProperties(settings);
        camel.getCamelContextExtension().addInterceptStrategy((context, step, target, next) -> noted(step, target));
        for (String route : routes()) {
            String yaml = Files.readString(Path.of("routes/" + route + ".camel.yaml"));
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(route + ".yaml", yaml));
        }
        return camel;
    }

    private Processor noted(NamedNode step, Processor target) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                steps.add(new Step(step.getId(), exchange.getMessage().getBody()));
                return super.process(exchange, callback);
            }
        };
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        state = EmptySqlite.open(folder.resolve("state"));
        beans().forEach(registry::bind);
        registry.bind("administrator", new Administrator());
    }

    final Map<String, Object> beans() {
        SummaryRun run = InventedOffice.run(state.keptSummaries(), false);
        return new SummarySteps(
                        run,
                        jobs("node"),
                        new SummarySteps.Sources(this::exports, InventedOffice::directory, state.auditTrail()::last),
                        new SummaryWriter(summaries(), Locale.GERMAN, false),
                        new SummarySteps.Post(
                                new WrittenMails(Locale.GERMAN).letters(),
                                new AddressRules(List.of("jobcenter.example")),
                                "auffang@jobcenter.example",
                                Locale.GERMAN,
                                month -> false,
                                new SummaryLinks("", summaries())),
                        new OfficeClock(Clock.fixed(MONDAY, BERLIN)),
                        () -> true)
                .byName();
    }

    private Optional<ExportSet> exports(YearMonth month) {
        return isWatched(month) ? Optional.of(InventedOffice.exports()) : Optional.empty();
    }

    final NodeJobs jobs(String node) {
        return new NodeJobs(state, node, Duration.ofMinutes(5));
    }

    final Path summaries() {
        return folder.resolve("summaries");
    }

    final Path october(String file) {
        return summaries().resolve("2026-10").resolve(file);
    }

    /** Where there is a folder with something in it, no file can be written. */
    final void block(String file) throws IOException {
        Files.createDirectories(october(file).resolve("in the way"));
    }

    final int mailsPlanned() {
        return state.outbox().totals().getOrDefault(MailState.PLANNED, 0);
    }

    /** The ids of the steps done, in order. */
    final List<String> done() {
        return steps.stream().map(Step::id).toList();
    }

    /** What the step was given when it was done first. */
    final Object givenTo(String id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .flatMap(step -> Stream.ofNullable(step.body()))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        state.close();
    }

    /** @param body null where a route is called without one */
    record Step(String id, @Nullable Object body) {}

    /** Hears of what fails. */
    public final class Administrator {
        public void notYet(Exchange exchange) {
            Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
        }

        public void tellOfFailure(Exchange exchange) {
            Exception failure =
                    Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
            failures.add(exchange.getFromRouteId() + ": " + failure.getClass().getSimpleName());
        }
    }
}
