package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.Document.Chapter;
import de.kontaktzyklus.dispatch.files.document.Document.Heading;
import de.kontaktzyklus.dispatch.files.document.Document.Line;
import de.kontaktzyklus.dispatch.files.document.Document.Table;
import de.kontaktzyklus.office.NodeName;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import java.time.Instant;
import java.util.List;

/** What the page over several offices says: the worst first, and where each has a page of its own. */
record OfficesPage(WatchTexts texts) {

    private static final String PLACE = "/offices/";

    /** An office and how it stands. */
    record Row(String office, Health health) {

        private boolean isWell() {
            return health.state() == HealthState.OK;
        }
    }

    Document of(List<Row> rows, Instant madeAt) {
        List<Row> worstFirst = rows.stream()
                .sorted((one, other) ->
                        other.health().state().compareTo(one.health().state()))
                .toList();
        long open = rows.stream().filter(row -> !row.isWell()).count();
        return new Document(
                texts.locale().getLanguage(),
                texts.text("offices.title", rows.size()),
                List.of(texts.text("offices.verdict", open), texts.text("page.made", madeAt, NodeName.machine())),
                List.of(new Chapter(
                        texts.text("offices"),
                        List.of(),
                        List.of(),
                        List.of(new Table(
                                texts.text("offices.caption"),
                                List.of(heading("offices.office"), heading("open.severity"), heading("open.issues")),
                                worstFirst.stream().map(this::line).toList())))),
                List.of(texts.text("page.privacy")),
                new Document.Labels(
                        texts.text("page.skip"),
                        texts.text("page.contents"),
                        texts.text("page.facts"),
                        texts.text("page.fact"),
                        texts.text("page.value")));
    }

    private Heading heading(String key) {
        return new Heading(texts.text(key), false);
    }

    private Line line(Row row) {
        List<String> titles = row.health().issues().stream().map(Issue::title).toList();
        return new Line(
                List.of(
                        row.office(),
                        texts.text("severity." + row.health().state()),
                        titles.isEmpty() ? texts.text("open.none") : String.join("; ", titles)),
                !row.isWell(),
                PLACE + row.office());
    }
}
