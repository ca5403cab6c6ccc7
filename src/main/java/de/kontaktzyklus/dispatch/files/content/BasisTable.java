package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Moment;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Basis.CycleOf;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were computed from. */
public final class BasisTable {

    private static final String UNRELEASED = "-SNAPSHOT";

    private BasisTable() {}

    static Optional<Table> of(TeamSummary summary) {
        return Optional.of(table(summary.basis(), summary.asOf(), Stream.of(item("team", new Text(summary.team())))));
    }

    /** Of the whole office. */
    public static Table of(Basis basis, LocalDate asOf) {
        return table(basis, asOf, Stream.empty());
    }

    private static Table table(Basis basis, LocalDate asOf, Stream<Row> team) {
        List<Row> rows = new ArrayList<>();
        rows.add(item("office", new Text(basis.office())));
        team.forEach(rows::add);
        rows.add(item("as-of", new Day(asOf)));
        rows.add(item("export", new Text(basis.exportName())));
        rows.add(item("export-date", basis.exportDate().<Cell>map(Day::new).orElseGet(Blank::new)));
        rows.add(item("export-hash", new Text(basis.exportHash())));
        basis.otherFiles().forEach(file -> rows.add(file(file)));
        rows.add(item("policy-from", basis.policyFrom().<Cell>map(Day::new).orElseGet(Blank::new)));
        rows.add(item("policy-source", new Text(basis.policySource())));
        rows.add(item("policy-hash", new Text(basis.policyHash())));
        basis.cycles().forEach(cycle -> rows.add(cycle(cycle)));
        rows.add(item("calendar", new Text(basis.calendar())));
        rows.add(item("first-interview-minutes", new Count(basis.firstInterviewMinutes())));
        rows.add(item("follow-up-minutes", new Count(basis.followUpMinutes())));
        rows.add(item("program-version", version(basis.programVersion())));
        basis.madeAt().ifPresent(made -> rows.add(item("made-at", new Moment(made.at(), made.zone()))));
        return new Table(
                "basis", List.of(), List.of(Column.text("item", 34), Column.text("content", 74)), List.copyOf(rows));
    }

    /** A build that is not released yet is said so in words; for machines it stays as it is. */
    static Cell version(String version) {
        return version.endsWith(UNRELEASED)
                ? new Term(
                        "basis.pre-release",
                        version,
                        List.of(version.substring(0, version.length() - UNRELEASED.length())))
                : new Text(version);
    }

    /** The rules themselves, so that a changed one shows; for machines as periods of ISO 8601. */
    private static Row cycle(CycleOf cycle) {
        Term name = Term.of("basis.cycle", cycle.profileLabel(), cycle.regulationLabel());
        return Row.of("cycle-" + cycle.regulation() + "-" + cycle.profile(), name, words(cycle.lower(), cycle.upper()));
    }

    private static Term words(Span lower, Span upper) {
        if (lower.equals(upper)) {
            return new Term("cycle.every." + upper.unit(), iso(upper), List.of(upper.amount()));
        }
        String code = iso(lower) + "/" + iso(upper);
        return lower.unit() == upper.unit()
                ? new Term("cycle.between." + upper.unit(), code, List.of(lower.amount(), upper.amount()))
                : new Term("cycle.between", code, List.of(span(lower), span(upper)));
    }

    private static Term span(Span span) {
        return Term.of("cycle.span." + span.unit(), span.amount());
    }

    private static String iso(Span span) {
        return "P" + span.amount() + span.unit().name().charAt(0);
    }

    private static Row file(Basis.SourceFile file) {
        return item("file-" + file.kind().key(), new Text(file.name() + " (" + file.hash() + ")"));
    }

    private static Row item(String code, Cell content) {
        return Row.of(code, Term.of("basis." + code), content);
    }
}
