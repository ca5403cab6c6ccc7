package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.intake.FileNotReadyException;
import de.kontaktzyklus.pipeline.files.ExportFileFilter;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.pipeline.files.SettledFile;
import de.kontaktzyklus.pipeline.routes.OnlyWhenCalled;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each intake route as shipped, with the shipped error handling, between a folder and a bean that takes down what it
 * gets.
 */
class IntakeRoutesTest extends CamelTestSupport {

    private static final Instant MORNING = Instant.parse("2026-11-30T05:00:00Z");

    @TempDir
    private Path folder;

    private final Intake intake = new Intake();
    private final Office office = new Office();
    private final ExportPolls polls = new ExportPolls();

    @Override
    public void configureTest(TestExecutionConfiguration test) {
        super.configureTest(test);
        test.withUseAdviceWith(true);
    }

    private void bind(Registry registry) {
        for (ExportKind kind : ExportKind.values()) {
            registry.bind(
                    kind.key() + "-files", new ExportFileFilter(name -> name.startsWith(kind.key()), "", () -> true));
        }
        registry.bind("settledFile", new SettledFile(Duration.ZERO));
        registry.bind("exportPolls", polls);
        registry.bind("exportIntake", intake);
        registry.bind("administrator", office);
    }

    /** Which of them begins is for each test to say. */
    private void load() throws Exception {
        context.addLifecycleStrategy(new OnlyWhenCalled());
        bind(context.getRegistry());
        Properties settings = new Properties();
        settings.put("export.directory", folder.toString());
        settings.put("export.poll-interval", "50ms");
        context.getPropertiesComponent().setOverrideProperties(settings);
        List<Resource> files = new ArrayList<>();
        for (String name : List.of("010-take-exports", "900-error-handling")) {
            files.add(PluginHelper.getResourceLoader(context)
                    .resolveResource(
                            "file:" + Path.of("routes", name + ".camel.yaml").toAbsolutePath()));
        }
        PluginHelper.getRoutesLoader(context).loadRoutes(files);
    }

    @ParameterizedTest
    @EnumSource
    void files_are_taken_oldest_first_then_by_name_each_with_its_kind_and_are_gone_after(ExportKind kind)
            throws Exception {
        put(kind.key() + "_c", 0);
        put(kind.key() + "_b", 60);
        put(kind.key() + "_a", 60);
        put("letter", 0);

        run(kind, 3);

        assertThat(intake.taken)
                .containsExactly(
                        kind.key() + "_c " + kind.key(),
                        kind.key() + "_a " + kind.key(),
                        kind.key() + "_b " + kind.key());
        assertThat(folder)
                .isDirectoryContaining("glob:**letter")
                .isDirectoryNotContaining("glob:**" + kind.key() + "*");
        assertThat(office.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_fails_stays_and_the_administrator_is_told_by_route(ExportKind kind) throws Exception {
        put(kind.key() + "_a", 0);
        intake.failure = Optional.of(new IllegalStateException("disk"));

        run(kind, 1);

        assertThat(folder.resolve(kind.key() + "_a")).exists();
        assertThat(office.told).first().isEqualTo("take-" + kind.key() + " IllegalStateException");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_ready_stays_and_nobody_is_told(ExportKind kind) throws Exception {
        put(kind.key() + "_a", 0);
        intake.failure = Optional.of(new FileNotReadyException("locked"));

        run(kind, 1);

        assertThat(folder.resolve(kind.key() + "_a")).exists();
        assertThat(office.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_bean_gets_the_kind_from_a_header_for_every_source_of_files(ExportKind kind) throws Exception {
        load();
        String route = "take-" + kind.key();
        AdviceWith.adviceWith(context, route, advice -> {
            advice.replaceFromWith("direct:file");
            advice.weaveAddLast().to("mock:taken");
        });
        context.start();
        context.getRouteController().startRoute(route);
        getMockEndpoint("mock:taken").expectedHeaderReceived(ExportIntake.KIND, kind.key());

        template.sendBody("direct:file", put(kind.key() + "_a", 0).toFile());

        getMockEndpoint("mock:taken").assertIsSatisfied();
        assertThat(intake.taken).containsExactly(kind.key() + "_a " + kind.key());
    }

    private void run(ExportKind kind, int files) throws Exception {
        load();
        context.start();
        String route = "take-" + kind.key();
        NotifyBuilder done =
                new NotifyBuilder(context).fromRoute(route).whenDone(files).create();
        context.getRouteController().startRoute(route);
        assertThat(done.matches(1, TimeUnit.MINUTES)).isTrue();
        context.getRouteController().stopRoute(route);
    }

    private Path put(String name, int secondsLater) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        return Files.setLastModifiedTime(file, FileTime.from(MORNING.plusSeconds(secondsLater)));
    }

    /** In place of {@link ExportIntake}. */
    public static final class Intake {
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private volatile Optional<RuntimeException> failure = Optional.empty();

        public void take(@Body File file, @Header(ExportIntake.KIND) String kind) {
            failure.ifPresent(failed -> {
                throw failed;
            });
            taken.add(file.getName() + " " + kind);
        }

        public void remove(@Body File file) throws IOException {
            Files.delete(file.toPath());
        }
    }

    /** In place of {@link Administrator}. */
    public static final class Office {
        private final List<String> told = new CopyOnWriteArrayList<>();

        public void notYet(Exchange exchange) {
            assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isNotNull();
        }

        public void tellOfFailure(Exchange exchange) {
            Exception failure =
                    Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
            told.add(exchange.getFromRouteId() + " " + failure.getClass().getSimpleName());
        }
    }
}
