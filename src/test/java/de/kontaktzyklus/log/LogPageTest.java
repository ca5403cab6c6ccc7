package de.kontaktzyklus.log;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.dispatch.smtp.talk.Verdict;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.texts.TextBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

/**
 * The page lists every event with a line as the program writes it; {@code KONTAKTZYKLUS_WRITE_README=true} writes it.
 */
class LogPageTest {

    private static final Path PAGE = Path.of("docs/operations.md");
    private static final String BEGIN = "<!-- log:begin -->\n";
    private static final String END = "<!-- log:end -->";

    /** What a figure may be; all others are numbers. */
    private static final Map<String, Object> SAMPLES = Map.ofEntries(
            entry("version", "1.2.0"),
            entry("configuration", "/etc/kontaktzyklus"),
            entry("database", "SQLite"),
            entry("state", "/var/lib/kontaktzyklus/data/state"),
            entry("exports", "/srv/export"),
            entry("refused", 2),
            entry("summaries", "/srv/summaries"),
            entry("zone", "Europe/Berlin"),
            entry("language", "en"),
            entry("digests", OffsetDateTime.parse("2026-11-24T06:30+01:00")),
            entry("host", "mail.jobcenter.example"),
            entry("port", "587"),
            entry("security", "STARTTLS"),
            entry("day", LocalDate.of(2026, 11, 23)),
            entry("known", LocalDate.of(2026, 11, 20)),
            entry("kind", ExportKind.CASES),
            entry("file", "faelle_2026-11-23.csv"),
            entry("problems", "MISSING_COLUMN"),
            entry("report", "/srv/refused/faelle_2026-11-23.csv.report.txt"),
            entry("route", "take-cases"),
            entry("routes", "make-digests"),
            entry("weekly", true),
            entry("why", DigestResult.Why.OFFICE_CLOSED),
            entry("mail", "<Message-ID>"),
            entry("verdict", Verdict.REFUSED),
            entry("code", 550),
            entry("job", "make-digests"),
            entry("month", YearMonth.of(2026, 10)),
            entry("page", "/srv/summaries/2026-10/501/501.html"),
            entry("counts", Map.of(Kept.MAIL, 2)),
            entry("subject", "app1"),
            entry("way", "alarm.command"),
            entry("trouble", "cannot be started"),
            entry("who", "logger"),
            entry("command", "systemd-notify"),
            entry("what", Event.MAILBOX_NOT_READ),
            entry("address", "localhost/127.0.0.1:8091"),
            entry("path", "/metrics"),
            entry("seconds", 1.2));

    @Test
    void the_page_shows_every_event_as_it_is_written() throws IOException {
        String table = table();
        String page = Files.readString(PAGE);
        if (Boolean.parseBoolean(System.getenv("KONTAKTZYKLUS_WRITE_README"))) {
            int begin = page.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
    }

    private static String table() {
        TextBundle english = new TextBundle("de.kontaktzyklus.log.messages", Locale.ENGLISH);
        StringBuilder table = new StringBuilder("\n| event | level | an example | figures |\n|---|---|---|---|\n");
        for (Event event : Event.values()) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            event,
                            event.level(),
                            line(event, english),
                            event.figures().isEmpty() ? "" : "`" + String.join("`, `", event.figures()) + "`"));
        }
        return table.append('\n').toString();
    }

    private static String line(Event event, TextBundle texts) {
        Object[] figures =
                event.figures().stream().map(key -> sample(event, key, texts)).toArray();
        boolean isNews = !Level.DEBUG.equals(event.level());
        String line = new EventMessage(event, "", "", texts, figures).getFormattedMessage();
        return (isNews ? line : "*" + line + "*").replace("<", "").replace(">", "");
    }

    private static Object sample(Event event, String key, TextBundle texts) {
        boolean isOfReasons = event.name().startsWith("TROUBLE");
        return switch (key) {
            case "cause" ->
                isOfReasons ? new Reason(Reason.Kind.DISK_FULL, "/var/lib/kontaktzyklus") : Alarm.Kind.DISK_LOW;
            case "where" -> "/var/lib/kontaktzyklus";
            case "todo" -> texts.plain("todo.DISK_FULL");
            case "refused" -> event == Event.STARTS ? "/srv/refused" : 2;
            case "summaries" ->
                event == Event.STARTS ? "/srv/summaries" : OffsetDateTime.parse("2026-11-24T07:00+01:00");
            case "state" -> event == Event.SYSTEMD_NOT_TOLD ? "READY=1" : SAMPLES.getOrDefault(key, 12);
            case "number" -> 1;
            default -> SAMPLES.getOrDefault(key, Arrays.asList("again", "later").contains(key) ? 3 : 12);
        };
    }
}
