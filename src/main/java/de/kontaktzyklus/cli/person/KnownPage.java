package de.kontaktzyklus.cli.person;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.CustomerFiles;
import de.kontaktzyklus.office.DataSubject;
import de.kontaktzyklus.retention.CustomerTraces.Trace;
import de.kontaktzyklus.retention.Kept;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of one person, and what is left after it was forgotten, for people. */
final class KnownPage {

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    KnownPage(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(DataSubject.Known known) {
        if (known.knowsNothing()) {
            say("find.nothing");
            return lines;
        }
        say("find.head", known.customer());
        known.traces().forEach(this::trace);
        CustomerFiles files = known.files();
        files("find.in-force", files.inForce());
        files("find.old", files.old());
        files("find.waiting", files.waiting());
        files("find.summaries", files.summaries());
        return lines;
    }

    /** Counts, and what the office has to do itself. */
    List<String> afterwards(DataSubject.Known known, Map<Kept, Integer> counts) {
        say("forget.done", counts(counts));
        files("forget.in-force", known.files().inForce());
        files("forget.waiting-files", known.files().waiting());
        files("forget.summaries", known.files().summaries());
        return lines;
    }

    private String counts(Map<Kept, Integer> counts) {
        String parts = counts.entrySet().stream()
                .map(each -> texts.text("status.deleted.part", texts.text("kept." + each.getKey()), each.getValue()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "–" : parts;
    }

    private void trace(Trace trace) {
        String details = trace.details().entrySet().stream()
                .map(detail -> texts.text("trace.detail." + detail.getKey(), value(detail.getKey(), detail.getValue())))
                .collect(Collectors.joining(", "));
        String when = trace.when().isEmpty() ? "" : " " + texts.text("trace.when", readable(trace.when()));
        lines.add("  " + texts.text("trace." + trace.what()) + when + ": " + details);
    }

    private Object value(String name, Object value) {
        String key = "trace." + name + "." + value;
        return texts.has(key) ? texts.text(key) : readable(String.valueOf(value));
    }

    /** Days and months as people write them. */
    private static Object readable(String value) {
        try {
            return value.length() == "yyyy-MM".length() ? YearMonth.parse(value) : LocalDate.parse(value);
        } catch (DateTimeException text) {
            return value;
        }
    }

    private void files(String key, List<Path> files) {
        if (!files.isEmpty()) {
            say(key);
            files.forEach(file -> lines.add("  " + file));
        }
    }

    private void say(String key, Object... values) {
        lines.add(texts.text(key, values));
    }
}
