package de.kontaktzyklus.cli.portrait;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.Document.Chapter;
import de.kontaktzyklus.dispatch.files.document.Document.Heading;
import de.kontaktzyklus.dispatch.files.document.Document.Labels;
import de.kontaktzyklus.dispatch.files.document.Document.Line;
import de.kontaktzyklus.dispatch.files.document.Document.Table;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.portrait.FilePortrait;
import de.kontaktzyklus.export.portrait.Portrait;
import de.kontaktzyklus.export.portrait.Portrait.AssessedRows;
import de.kontaktzyklus.export.portrait.Portrait.MatchRate;
import de.kontaktzyklus.export.portrait.Portrait.StateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a portrait into words: what its text and its page say alike. */
final class PortraitWords {

    private final Texts texts;
    private final FileWords files;
    private final Locale language;

    PortraitWords(Texts texts, ExportTexts findings, Locale language) {
        this.texts = texts;
        this.files = new FileWords(texts, findings);
        this.language = language;
    }

    Document document(Portrait portrait, String folder) {
        List<Chapter> chapters = new ArrayList<>();
        for (FilePortrait file : portrait.files()) {
            chapters.add(files.chapter(file));
        }
        chapters.add(matches(portrait.matches()));
        chapters.add(portrait.assessed().map(this::assessed).orElseGet(this::notAssessed));
        return new Document(
                language.getLanguage(),
                texts.text("portrait.title"),
                List.of(texts.text("portrait.folder", folder), texts.text("portrait.privacy")),
                List.copyOf(chapters),
                List.of(),
                labels());
    }

    private Labels labels() {
        return new Labels(
                texts.text("portrait.skip"),
                texts.text("portrait.contents"),
                texts.text("portrait.facts"),
                texts.text("portrait.fact"),
                texts.text("portrait.value"));
    }

    private Chapter matches(List<MatchRate> rates) {
        List<String> cautions = rates.stream()
                .filter(MatchRate::isLow)
                .map(rate -> texts.text(
                        "portrait.match.low",
                        kind(rate.from()),
                        rate.column(),
                        rate.rows() - rate.known(),
                        rate.rows(),
                        kind(rate.in())))
                .toList();
        Table table = new Table(
                texts.text("portrait.match.caption"),
                List.of(
                        heading("portrait.match.from"),
                        heading("portrait.match.column"),
                        heading("portrait.match.in"),
                        number("portrait.match.known"),
                        number("portrait.match.rows"),
                        number("portrait.match.share")),
                rates.stream().map(this::line).toList());
        List<String> nothing = rates.isEmpty() ? List.of(texts.text("portrait.match.none")) : cautions;
        return new Chapter(texts.text("portrait.match.title"), nothing, List.of(), List.of(table));
    }

    private Line line(MatchRate rate) {
        return new Line(
                List.of(
                        kind(rate.from()),
                        rate.column(),
                        kind(rate.in()),
                        texts.text("portrait.number", rate.known()),
                        texts.text("portrait.number", rate.rows()),
                        // never 100 % while one is missing
                        texts.text("portrait.percent", 100L * rate.known() / Math.max(1, rate.rows()))),
                rate.isLow());
    }

    private Chapter assessed(AssessedRows rows) {
        Table table = new Table(
                texts.text("portrait.state.caption"),
                List.of(
                        heading("portrait.state.state"),
                        number("portrait.state.rows"),
                        heading("portrait.state.reasons")),
                rows.states().stream().map(this::line).toList());
        return new Chapter(texts.text("portrait.state.title", rows.asOf()), List.of(), List.of(), List.of(table));
    }

    private Chapter notAssessed() {
        return new Chapter(
                texts.text("portrait.state.none-title"),
                List.of(texts.text("portrait.state.none")),
                List.of(),
                List.of());
    }

    private Line line(StateCount state) {
        String reasons = state.reasons().stream()
                .map(reason ->
                        texts.text("portrait.state.reason", texts.text("reason." + reason.reason()), reason.rows()))
                .collect(Collectors.joining("; "));
        boolean isDoubtful = state.status().equals("UNCLEAR") || state.status().equals("REJECTED");
        return new Line(
                List.of(texts.text("status." + state.status()), texts.text("portrait.number", state.rows()), reasons),
                isDoubtful);
    }

    private String kind(String key) {
        return texts.text("portrait.kind." + key);
    }

    private Heading heading(String key) {
        return new Heading(texts.text(key), false);
    }

    private Heading number(String key) {
        return new Heading(texts.text(key), true);
    }
}
