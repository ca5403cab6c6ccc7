package de.kontaktzyklus.cli.portrait;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.files.document.Document.Chapter;
import de.kontaktzyklus.dispatch.files.document.Document.Fact;
import de.kontaktzyklus.dispatch.files.document.Document.Heading;
import de.kontaktzyklus.dispatch.files.document.Document.Line;
import de.kontaktzyklus.dispatch.files.document.Document.Table;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.mix.MixFigure;
import de.kontaktzyklus.export.mix.Share;
import de.kontaktzyklus.export.portrait.CodePortrait;
import de.kontaktzyklus.export.portrait.CodePortrait.Standing;
import de.kontaktzyklus.export.portrait.FilePortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.Change;
import de.kontaktzyklus.export.portrait.FilePortrait.ColumnPortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.DatePortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.Encoding;
import de.kontaktzyklus.export.portrait.FilePortrait.Separator;
import de.kontaktzyklus.export.text.HeaderName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the portrait of one file into words. */
final class FileWords {

    private static final int MOST_UNKNOWN_COLUMNS = 30;

    private final Texts texts;
    private final ExportTexts findings;

    FileWords(Texts texts, ExportTexts findings) {
        this.texts = texts;
        this.findings = findings;
    }

    Chapter chapter(FilePortrait file) {
        return new Chapter(
                texts.text("portrait.file.title", texts.text("portrait.kind." + file.kind()), file.name()),
                cautions(file),
                facts(file),
                List.of(codes(file.codes()), dates(file.dates())));
    }

    private List<String> cautions(FilePortrait file) {
        List<String> cautions = new ArrayList<>();
        file.refusal().ifPresent(finding -> cautions.add(texts.text("portrait.refused", findings.line(finding))));
        file.objections().forEach(finding -> cautions.add(texts.text("portrait.refused", findings.line(finding))));
        file.codes().stream()
                .filter(CodePortrait::isDoubtful)
                .map(codes -> texts.text("portrait.doubtful", codes.column()))
                .forEach(cautions::add);
        return cautions;
    }

    private List<Fact> facts(FilePortrait file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("date", texts.text("portrait.dated." + file.dated(), file.exportDate())));
        facts.add(fact("size", texts.text("portrait.bytes", file.size())));
        file.encoding().ifPresent(encoding -> facts.add(fact("encoding", encoding(encoding))));
        file.separator().ifPresent(separator -> facts.add(fact("separator", separator(separator))));
        if (!file.columns().isEmpty()) {
            facts.add(fact(
                    "rows",
                    texts.text("portrait.rows-read", file.rows(), file.rejected(), file.skipped(), file.warnings())));
            columns(file, facts);
        }
        file.change().ifPresent(change -> {
            facts.add(fact("change", change(change, file.rows())));
            change.figures()
                    .forEach(figure ->
                            facts.add(new Fact(texts.text("portrait.figure.name." + figure.figure()), figure(figure))));
        });
        return facts;
    }

    private String figure(MixFigure figure) {
        Share now = figure.now();
        String share = figure.before()
                .map(before -> texts.text(
                        "portrait.figure.rise",
                        now.part(),
                        now.whole(),
                        now.percent(),
                        before.part(),
                        before.whole(),
                        before.percent()))
                .orElseGet(() -> texts.text("portrait.figure.share", now.part(), now.whole(), now.percent()));
        String limit = figure.applies()
                ? texts.text(
                        figure.before().isPresent() ? "portrait.figure.points" : "portrait.figure.limit",
                        figure.limit())
                : texts.text("portrait.figure.no-limit");
        return now.part() == 0
                ? texts.text("portrait.figure.without-values", share, limit)
                : texts.text("portrait.figure.with-values", share, limit, figure.behind());
    }

    private Fact fact(String code, String value) {
        return new Fact(texts.text("portrait.fact." + code), value);
    }

    private String encoding(Encoding encoding) {
        return texts.text(
                "portrait.encoding." + encoding.basis(), encoding.charset(), encoding.sequences(), encoding.outside());
    }

    private String separator(Separator separator) {
        String name = separator.character().equals("\\t") ? texts.text("portrait.tab") : separator.character();
        return texts.text("portrait.separator." + separator.basis(), name);
    }

    private void columns(FilePortrait file, List<Fact> facts) {
        facts.add(fact("matched", listed(file, column -> column.header().isPresent(), this::named)));
        facts.add(fact("missing", listed(file, column -> column.header().isEmpty(), ColumnPortrait::title)));
        if (file.rows() > 0) {
            facts.add(fact(
                    "never-filled",
                    listed(
                            file,
                            column -> column.header().isPresent() && column.filled() == 0,
                            ColumnPortrait::title)));
        }
        facts.add(fact("unknown", unknown(file.unknown())));
    }

    private String listed(FilePortrait file, Predicate<ColumnPortrait> which, Function<ColumnPortrait, String> words) {
        List<String> names = file.columns().stream().filter(which).map(words).toList();
        return names.isEmpty()
                ? texts.text("portrait.none")
                : texts.text("portrait.list", names.size(), String.join(", ", names));
    }

    /** With its name in the file where that is another one. */
    private String named(ColumnPortrait column) {
        String header = column.header().orElse("");
        return HeaderName.normal(header).equals(HeaderName.normal(column.title()))
                ? column.title()
                : texts.text("portrait.column-as", column.title(), header);
    }

    private String unknown(List<String> names) {
        if (names.isEmpty()) {
            return texts.text("portrait.none");
        }
        String shown = names.stream()
                .limit(MOST_UNKNOWN_COLUMNS)
                .map(name -> name.isEmpty() ? texts.text("portrait.nameless") : name)
                .collect(Collectors.joining(", "));
        return texts.text("portrait.list", names.size(), names.size() > MOST_UNKNOWN_COLUMNS ? shown + ", …" : shown);
    }

    private String change(Change change, int rows) {
        return texts.text(
                "portrait.change." + change.basis(),
                change.file().orElse(""),
                change.exportDate().map(day -> texts.text("portrait.day", day)).orElse(""),
                change.rowsBefore().orElse(0),
                rows);
    }

    private Table codes(List<CodePortrait> all) {
        List<Line> lines = new ArrayList<>();
        all.stream().filter(FileWords::hasValues).forEach(codes -> lines(codes, lines));
        return new Table(
                texts.text("portrait.codes.caption"),
                List.of(
                        heading("portrait.codes.column"),
                        heading("portrait.codes.value"),
                        number("portrait.codes.rows"),
                        heading("portrait.codes.standing")),
                lines);
    }

    /** A column that is always empty is told as such. */
    private static boolean hasValues(CodePortrait codes) {
        return !codes.values().isEmpty() || codes.withheld() > 0;
    }

    private void lines(CodePortrait codes, List<Line> lines) {
        codes.values()
                .forEach(value -> lines.add(new Line(
                        List.of(codes.column(), value.value(), count(value.rows()), standing(value)),
                        value.standing() == Standing.UNKNOWN)));
        if (codes.others() > 0 || codes.manyMore()) {
            String key = codes.manyMore() ? "portrait.codes.many-more" : "portrait.codes.others";
            lines.add(new Line(
                    List.of(codes.column(), texts.text(key, codes.others()), count(codes.otherRows()), ""), false));
        }
        if (codes.withheld() > 0) {
            lines.add(new Line(
                    List.of(
                            codes.column(),
                            texts.text("portrait.codes.withheld", codes.withheld()),
                            count(codes.withheldRows()),
                            texts.text("portrait.codes.why-withheld")),
                    true));
        }
        if (codes.empty() > 0) {
            lines.add(new Line(
                    List.of(codes.column(), texts.text("portrait.codes.empty"), count(codes.empty()), ""), false));
        }
    }

    private String standing(CodePortrait.Value value) {
        String standing = texts.text("portrait.standing." + value.standing());
        return value.meaning().isEmpty() || value.meaning().equalsIgnoreCase(value.value())
                ? standing
                : texts.text("portrait.standing-as", standing, value.meaning());
    }

    private Table dates(List<DatePortrait> all) {
        return new Table(
                texts.text("portrait.dates.caption"),
                List.of(
                        heading("portrait.dates.column"),
                        heading("portrait.dates.first"),
                        heading("portrait.dates.last"),
                        number("portrait.dates.filled"),
                        number("portrait.dates.empty"),
                        number("portrait.dates.no-end"),
                        number("portrait.dates.ahead"),
                        number("portrait.dates.unreadable")),
                all.stream().filter(FileWords::hasDates).map(this::line).toList());
    }

    private static boolean hasDates(DatePortrait dates) {
        return dates.filled() + dates.noEnd() + dates.unreadable() > 0;
    }

    private Line line(DatePortrait dates) {
        return new Line(
                List.of(
                        dates.column(),
                        dates.first().map(day -> day(day, dates.yearsOnly())).orElse("–"),
                        dates.last().map(day -> day(day, dates.yearsOnly())).orElse("–"),
                        count(dates.filled()),
                        count(dates.empty()),
                        count(dates.noEnd()),
                        count(dates.ahead()),
                        count(dates.unreadable())),
                dates.unreadable() > 0);
    }

    private String day(LocalDate day, boolean yearOnly) {
        return yearOnly ? String.valueOf(day.getYear()) : texts.text("portrait.day", day);
    }

    private String count(int rows) {
        return texts.text("portrait.number", rows);
    }

    private Heading heading(String key) {
        return new Heading(texts.text(key), false);
    }

    private Heading number(String key) {
        return new Heading(texts.text(key), true);
    }
}
