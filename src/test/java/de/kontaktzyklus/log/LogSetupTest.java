package de.kontaktzyklus.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.junit.jupiter.api.Test;

/** How Log4j finds its file, and what it need not know. */
class LogSetupTest {

    private final LogSetup setup = new LogSetup();

    /** Where nobody knows the name of the machine, the look-up takes long and prints a stack trace. */
    @Test
    void the_log_of_this_process_looks_up_no_name_of_the_machine() {
        LoggerContext log = (LoggerContext) LogManager.getContext(false);

        assertThat(surroundings(log.getConfiguration())).containsEntry("hostName", "");
    }

    @Test
    void without_a_place_it_is_the_shipped_file() {
        LoggerContext log = new LoggerContext("setup");

        Configuration shipped = Objects.requireNonNull(setup.getConfiguration(log, "setup", (URI) null));

        shipped.initialize();
        assertThat(shipped.getAppenders()).containsOnlyKeys("stderr");
        assertThat(shipped.getLoggers()).containsKey("de.kontaktzyklus");
    }

    @Test
    void a_file_that_is_no_xml_is_left_to_log4j() {
        LoggerContext log = new LoggerContext("setup");

        assertThat(setup.getConfiguration(log, "setup", URI.create("file:/own.properties")))
                .isNull();
    }

    private static Map<String, String> surroundings(Configuration configuration) {
        return configuration.getComponent(Configuration.CONTEXT_PROPERTIES);
    }
}
