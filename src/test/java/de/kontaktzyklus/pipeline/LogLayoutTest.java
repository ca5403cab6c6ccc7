package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.filter.Filterable;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout as shipped: no text from outside forges a line of the log or steers the terminal that shows it. */
class LogLayoutTest {

    private static final URI SHIPPED = Path.of("src/main/resources/log4j2.xml").toUri();

    private final LoggerContext context =
            new LoggerContext("layout", null, SHIPPED); // not the one that all others log in

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faelle.csv\n2026-11-23T06:30:00.000+01:00 INFO  Digests - forged",
                "faelle.csv\r\n2026-11-23T06:30:00.000+01:00 INFO  Digests - forged",
                "faelle.csv\u0085forged",
                "faelle.csv\u2028forged",
                "\u001b[2J\u001b]0;forged\u0007",
                "\u0000\b\u007f\u009b31m"
            })
    void a_message_is_one_line_without_control_characters(String attack) {
        String line = format(event(attack).build());

        assertThat(line).endsWith("\n");
        assertThat(line.substring(0, line.length() - 1))
                .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
    }

    @Test
    void a_message_in_json_is_one_line_as_well() {
        System.setProperty("kontaktzyklus.log.format", "json");
        try {
            context.reconfigure();
            String line = format(
                    event("faelle.csv\n{\"level\":\"INFO\"}\u001b[2J\u2028").build());

            assertThat(line).endsWith("\n").startsWith("{\"time\":");
            assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("\\p{Cntrl}");
        } finally {
            System.clearProperty("kontaktzyklus.log.format");
        }
    }

    @Test
    void lines_of_a_stack_trace_are_indented() {
        String text = format(event("failed")
                .setThrown(new IllegalStateException("one\n2026-11-23T06:30:00.000+01:00 INFO  forged"))
                .build());

        List<String> further = text.lines().skip(1).toList();
        assertThat(further).hasSizeGreaterThan(2);
        assertThat(further.subList(1, further.size())).allMatch(line -> line.startsWith("    "));
    }

    @Test
    void nothing_in_a_message_is_looked_up() {
        assertThat(format(event("${env:PATH} ${jndi:ldap://127.0.0.1/x}").build()))
                .contains("${env:PATH} ${jndi:ldap://127.0.0.1/x}");
    }

    /** At these levels Camel logs the addresses of endpoints with the values of route.* settings filled in. */
    @ParameterizedTest
    @CsvSource({"TRACE, true", "DEBUG, true", "INFO, false", "WARN, false"})
    void a_password_of_a_route_stands_in_no_line_however_much_camel_is_asked_to_say(String level, boolean isDropped) {
        Filterable camel = context.getConfiguration().getLoggerConfig("org.apache.camel.impl.engine.CamelContext");

        assertThat(camel.isFiltered(
                        event("password=x").setLevel(Level.valueOf(level)).build()))
                .isEqualTo(isDropped);
    }

    private static Log4jLogEvent.Builder event(String message) {
        return Log4jLogEvent.newBuilder()
                .setLoggerName("de.kontaktzyklus.Test")
                .setLevel(Level.WARN)
                .setMessage(new SimpleMessage(message));
    }

    private String format(LogEvent event) {
        Layout<?> layout = context.getConfiguration().getAppender("stderr").getLayout();
        return new String(layout.toByteArray(event), StandardCharsets.UTF_8);
    }
}
