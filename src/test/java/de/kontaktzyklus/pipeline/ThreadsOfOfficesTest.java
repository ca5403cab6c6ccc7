package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.service.LifeSigns;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.connections.SharedPools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.main.Main;
import org.apache.camel.spi.ThreadPoolProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of offices fit into a process only if none keeps threads that it does not need. */
class ThreadsOfOfficesTest {

    /** Without a queue, an idle thread is taken before another one begins. */
    @Test
    void steps_that_run_side_by_side_have_a_thread_each_only_while_they_run(@TempDir Path folder) throws Exception {
        Office office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of(
                        "export.directory",
                                Files.createDirectories(folder.resolve("export"))
                                        .toString(),
                        "state.directory", folder.resolve("state").toString(),
                        "export.refused-directory", folder.resolve("refused").toString()));
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"));
                SharedPools pools = new SharedPools()) {
            Beans beans = new Beans(office, office.clock(), state);
            Main main = new CamelRoutes(
                            RouteFolders.of(office),
                            office.settings().properties(),
                            beans.byName(),
                            "mitte",
                            Hosting.ofSeveral(pools))
                    .running(new LifeSigns(Duration.ofMinutes(1)));
            main.init();
            ThreadPoolProfile threads =
                    main.getCamelContext().getExecutorServiceManager().getDefaultThreadPoolProfile();
            assertThat(threads.getPoolSize()).isEqualTo(1);
            assertThat(threads.getMaxQueueSize()).isZero();
            assertThat(threads.getMaxPoolSize()).isGreaterThan(1);
            main.stop();
        }
    }
}
