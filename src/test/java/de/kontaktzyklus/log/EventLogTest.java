package de.kontaktzyklus.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final EventLog LOG = EventLog.of(EventLogTest.class);

    @TempDir
    private Path folder;

    private HeardLog heard;

    @BeforeEach
    void listen() {
        HeardLog.speak(Locale.GERMAN, folder);
        heard = HeardLog.at(Level.INFO);
    }

    @AfterEach
    void stop() {
        heard.close();
        HeardLog.speak(Locale.ENGLISH, Path.of(""));
    }

    @Test
    void a_line_has_time_level_run_and_a_sentence_in_the_language_that_is_set() {
        Run.during("7f3a9c21", () -> LOG.say(Event.FORGOTTEN, 1234, List.of(), 0.25));
        HeardLog.speak(Locale.ENGLISH, folder);
        LOG.say(Event.FORGOTTEN, 1234, List.of(), 0.25);

        assertThat(heard.lines().get(0))
                .matches("[0-9-]{10}T[0-9:.]{12}\\S+ INFO  7f3a9c21 Vergessen, was alt war: 1234, 0,2 s");
        assertThat(heard.lines().get(1)).endsWith(" INFO  - Forgot what was old: 1234, 0.2 s");
    }

    @Test
    void json_has_the_same_keys_in_each_language_and_numbers_are_numbers() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Run.during("7f3a9c21", () -> LOG.say(Event.DIGESTS_MADE, true, day, 12, 1000, 8, 6, 2, 1.5));

        JsonNode line = new ObjectMapper().readTree(heard.json().get(0));
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("time", "level", "event", "run", "message", "figures", "logger");
        assertThat(line.path("event").asText()).isEqualTo("DIGESTS_MADE");
        assertThat(line.path("run").asText()).isEqualTo("7f3a9c21");
        assertThat(line.path("figures").path("mails").isInt()).isTrue();
        assertThat(line.path("figures").path("seconds").asDouble()).isEqualTo(1.5);
        assertThat(line.path("figures").path("day").asText()).isEqualTo("2026-11-23");
        assertThat(line.path("message").asText()).startsWith("Erinnerungen erstellt für 23.11.2026 (wöchentlich)");
    }

    @Test
    void people_read_days_as_they_write_them_and_programs_in_one_form() throws Exception {
        OffsetDateTime hour = OffsetDateTime.parse("2026-12-01T06:30:00+01:00");
        LOG.say(Event.WAITS, "/srv/export", hour, hour.plusDays(1), "mail", "587", "STARTTLS", "0");
        LOG.say(Event.MONTH_MADE, YearMonth.of(2026, 10), 3, 1.5);

        assertThat(heard.lines().get(0))
                .contains("nächste Erinnerungen 01.12.2026 06:30, nächste Auswertungen 02.12.2026 06:30;");
        assertThat(heard.lines().get(1)).contains("Auswertungen erstellt für 10/2026");
        JsonNode figures = new ObjectMapper().readTree(heard.json().get(0)).path("figures");
        assertThat(figures.path("digests").asText()).isEqualTo("2026-12-01T06:30+01:00");
        assertThat(new ObjectMapper()
                        .readTree(heard.json().get(1))
                        .path("figures")
                        .path("month")
                        .asText())
                .isEqualTo("2026-10");

        HeardLog.speak(Locale.ENGLISH, folder);
        LOG.say(Event.WAITS, "/srv/export", hour, hour, "mail", "587", "STARTTLS", "0");
        assertThat(heard.lines().get(2)).contains("next reminders 2026-12-01T06:30+01:00,");
    }

    @Test
    void what_is_wrong_around_the_program_is_one_warning_that_begins_with_the_cause_whatever_fails() {
        NoSuchFileException gone =
                new NoSuchFileException(folder.resolve("share/x.csv").toString());
        for (int i = 0; i < 100; i++) {
            LOG.failed(Event.FOLDER_NOT_READ, gone, "take-cases");
            LOG.failed(Event.ROUTE_FAILED, new IllegalStateException(gone), "take-teams");
        }

        assertThat(heard.lines())
                .singleElement()
                .asString()
                .contains(" WARN  - " + folder.resolve("share") + " ist nicht da. Freigabe einhängen");
    }

    @Test
    void what_nobody_expected_shows_its_stack_once_and_never_its_words() {
        for (int i = 0; i < 3; i++) {
            LOG.failed(Event.ROUTE_FAILED, new IllegalStateException("Anna Muster"), "make-digests");
        }

        assertThat(heard.lines()).hasSize(2);
        assertThat(heard.lines().get(0))
                .endsWith("Unerwarteter Fehler (IllegalStateException): make-digests ist gescheitert; es wird wieder"
                        + " versucht");
        assertThat(heard.lines().get(1))
                .contains("at de.kontaktzyklus.log.EventLogTest")
                .doesNotContain("Anna");
        assertThat(heard.json()).noneMatch(line -> line.contains("Anna"));
    }

    @Test
    void what_a_database_says_of_a_row_is_not_taken_over_at_any_level() {
        heard.close();
        heard = HeardLog.at(Level.DEBUG);
        SQLException row = new SQLException("Key (customer)=(100A000001) exists already: Geheimrat", "23505");
        row.setNextException(new SQLException("Failing row contains (100A000001, Geheimrat)", "23514"));
        IllegalStateException failure = new IllegalStateException("Geheimrat", row);
        failure.addSuppressed(new IOException("Geheimrat"));

        LOG.failed(Event.ROUTE_FAILED, failure, "take-cases");
        LOG.failed(Event.ROUTE_FAILED, row, "take-cases");
        LOG.stack(failure);

        assertThat(heard.lines()).hasSizeGreaterThan(3).noneMatch(line -> line.matches("(?s).*(Geheimrat|100A).*"));
        assertThat(heard.json()).noneMatch(line -> line.matches("(?s).*(Geheimrat|100A).*"));
    }

    @Test
    void what_works_again_is_said_once() {
        LOG.works(Event.MAILBOX_NOT_READ);
        LOG.failed(Event.MAILBOX_NOT_READ, new IllegalStateException());
        LOG.works(Event.MAILBOX_NOT_READ);
        LOG.works(Event.MAILBOX_NOT_READ);

        assertThat(heard.lines())
                .last()
                .asString()
                .endsWith("Geht wieder: das Lesen des Postfachs – weniger als eine Minute lang, 1-mal bemerkt");
    }

    @Test
    void addresses_and_customer_numbers_in_names_of_files_are_left_out() {
        LOG.say(Event.EXPORT_NOT_REMOVED, "faelle_123D456789_neu.csv");
        LOG.say(Event.EXPORT_NOT_REMOVED, "faelle anna.muster@jobcenter.example.csv");

        assertThat(heard.lines().get(0)).contains(" faelle_…_neu.csv lässt sich nicht");
        assertThat(heard.lines().get(1)).contains(" faelle … lässt sich nicht");
        assertThat(heard.json()).noneMatch(line -> line.contains("123D456789") || line.contains("anna"));
    }
}
