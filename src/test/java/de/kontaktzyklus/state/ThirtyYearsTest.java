package de.kontaktzyklus.state;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.retention.ForgetRun;
import de.kontaktzyklus.retention.RetentionRules;
import de.kontaktzyklus.state.database.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half-years of a small office, one after the other: the file stops growing, and what is needed is still there. */
class ThirtyYearsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int MAILS = 300;
    private static final RetentionRules SHIPPED = new RetentionRules(
            Span.months(12), Span.months(36), Span.days(7), Span.days(7), Span.months(36), Span.days(7));

    @RegisterExtension
    final FreshState state = new FreshState(Dialect.SQLITE);

    @Test
    void the_file_stops_growing_and_nothing_that_is_needed_is_gone() throws IOException {
        Rows rows = state.rows();
        rows.knownCase("2026-02-01", "", "");
        rows.announcement("OVERDUE", "2025-12-01", "2026-02-02", "");
        rows.export("TEAMS", "2026-01-01");
        rows.mail("<waits for thirty years>", "2026-01-02", "PLANNED");
        ForgetRun run = new ForgetRun(SHIPPED, state.database().deletableState(), Map.of());
        long afterFourYears = 0;

        for (int half = 1; half <= 60; half++) {
            LocalDate day = BEGIN.plusMonths(6L * half);
            live(rows, day);
            run.make(day.plusDays(1));
            if (half == 8) {
                afterFourYears = size();
            }
        }

        assertThat(size())
                .as("after thirty years, in bytes; a page or two for the order in which pages come free")
                .isLessThan(afterFourYears + afterFourYears / 100);
        assertThat(rows.read("SELECT message_id FROM mail WHERE state = 'PLANNED' AND length(content) > 0"))
                .containsExactly("<waits for thirty years>");
        assertThat(rows.read("SELECT episode FROM announcement WHERE customer = '100A000001'"))
                .as("overdue for thirty years, and told once")
                .containsExactly("2025-12-01");
        assertThat(rows.read("SELECT kind FROM export_taken")).contains("TEAMS");
        assertThat(rows.read("SELECT count(*) FROM mail WHERE state = 'SENT'").get(0))
                .as("those of the last year")
                .isEqualTo(String.valueOf(2 * MAILS));
    }

    private static void live(Rows rows, LocalDate day) {
        String half = day.toString();
        rows.run(half);
        rows.export("CASES", half);
        rows.change("INSERT INTO summary_run (month) VALUES (?)", half.substring(0, 7));
        rows.change(
                "INSERT INTO summary (month, position, team, figures) VALUES (?, 0, '501', hex(randomblob(20000)))",
                half.substring(0, 7));
        rows.change(numbers("""
                INSERT INTO mail (message_id, day, kind, recipient, subject, content, state, attempts, reason)
                SELECT ?1 || n, ?1, 'CASEWORKER_DIGEST', 'v01@jobcenter.example', 'x', randomblob(5000), 'SENT', 1, ''
                FROM number"""), half);
        rows.change(numbers("""
                INSERT INTO announcement (customer, stage, episode, holder, announced_on, message_id)
                SELECT ?1 || n, 'OVERDUE', ?1, 'V01', ?1, ?1 || n FROM number"""), half);
        rows.change(numbers("""
                INSERT INTO movement (day, kind, customer, team, value_before, value_now)
                SELECT ?1, 'TEAM', n, '501', '502', '501' FROM number"""), half);
    }

    private static String numbers(String insert) {
        int select = insert.indexOf("SELECT");
        return insert.substring(0, select)
                + "WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < " + MAILS
                + ") "
                + insert.substring(select);
    }

    private long size() throws IOException {
        return Files.size(state.directory().resolve("kontaktzyklus.db"));
    }
}
