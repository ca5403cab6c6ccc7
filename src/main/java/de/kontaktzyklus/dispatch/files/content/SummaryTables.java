package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.Cell.Words;
import de.kontaktzyklus.dispatch.files.content.Table.Column;
import de.kontaktzyklus.dispatch.files.content.Table.Row;
import de.kontaktzyklus.summary.Basis;
import de.kontaktzyklus.summary.DataQuality;
import de.kontaktzyklus.summary.Figure;
import de.kontaktzyklus.summary.KeyFigure;
import de.kontaktzyklus.summary.Movements;
import de.kontaktzyklus.summary.TeamSummary;
import java.util.ArrayList;
import java.util.List;

/** Lays a summary out as tables, in the order in which they are shown. */
public final class SummaryTables {

    public static final String KEY_FIGURES = "key-figures";

    private final TeamSummary summary;

    private SummaryTables(TeamSummary summary) {
        this.summary = summary;
    }

    public static List<Table> of(TeamSummary summary) {
        SummaryTables tables = new SummaryTables(summary);
        List<Table> all = new ArrayList<>(List.of(
                tables.keyFigures(),
                CycleTables.profiles(summary),
                CaseTables.workList(summary),
                tables.exceptions(),
                CaseTables.exceptionCases(summary),
                CaseTables.firstInterviews(summary),
                tables.quality(),
                tables.rejected(),
                tables.movements(),
                CaseTables.missing(summary),
                CycleTables.control(summary)));
        if (!summary.caseworkers().isEmpty()) {
            all.add(CycleTables.caseworkers(summary));
        }
        all.add(tables.basis());
        return List.copyOf(all);
    }

    private Table keyFigures() {
        return new Table(
                KEY_FIGURES,
                List.of(),
                List.of(
                        Column.text("figure", 42),
                        Column.number("value", 12),
                        Column.number("numerator", 10),
                        Column.number("denominator", 10),
                        Column.text("meaning", 84)),
                summary.keyFigures().stream().map(this::keyFigure).toList());
    }

    private Row keyFigure(KeyFigure figure) {
        Basis basis = summary.basis();
        String key = "figure." + figure.figure().name();
        return Row.of(
                figure.figure().name(),
                Term.of(key, basis.firstInterviewTarget(), basis.firstInterviewLimit()),
                figure.figure().unit() == Figure.Unit.SHARE ? Cell.share(figure.value()) : Cell.amount(figure.value()),
                Cell.part(figure.numerator()),
                Cell.part(figure.denominator()),
                Term.of(key + ".meaning", basis.firstInterviewTarget(), basis.firstInterviewLimit()));
    }

    private Table exceptions() {
        return new Table(
                "exceptions",
                List.of(Term.of("table.exceptions.note")),
                List.of(
                        Column.text("exception", 44),
                        Column.number("running", 12),
                        Column.number("open-ended", 14),
                        Column.number("to-review", 14),
                        Column.number("expired", 14)),
                summary.exceptions().stream()
                        .map(row -> Row.of(
                                row.reason().isEmpty() ? "other" : row.reason(),
                                CaseTables.exceptionReason(row.label()),
                                new Count(row.running()),
                                new Count(row.openEnded()),
                                new Count(row.toReview()),
                                new Count(row.expired())))
                        .toList());
    }

    private Table quality() {
        DataQuality quality = summary.dataQuality();
        List<Row> rows = new ArrayList<>();
        quality.unclear()
                .forEach((reason, count) -> rows.add(finding(
                        "unclear:" + reason.name(),
                        new Term("quality.unclear", reason.name(), List.of(Term.of("reason", reason))),
                        count)));
        quality.warnings()
                .forEach((kind, count) -> rows.add(finding("warning:" + kind.name(), Term.of("warning", kind), count)));
        quality.unknownTeams()
                .forEach((team, count) -> rows.add(finding("unknown-team:" + team, unknownTeam(team), count)));
        rows.add(finding("no-caseworker", Term.of("quality.no-caseworker"), quality.withoutCaseworker()));
        rows.add(finding("unknown-caseworker", Term.of("quality.unknown-caseworker"), quality.unknownCaseworker()));
        rows.add(finding("duplicates", Term.of("quality.duplicates"), quality.duplicates()));
        rows.add(finding(
                "rejected", Term.of("quality.rejected"), quality.rejected().size()));
        return new Table(
                "data-quality",
                List.of(),
                List.of(Column.text("finding", 78), Column.number("count", 10)),
                List.copyOf(rows));
    }

    private static Term unknownTeam(String team) {
        return team.isEmpty() ? Term.of("quality.no-team") : Term.of("quality.unknown-team", team);
    }

    private static Row finding(String key, Cell finding, int count) {
        return Row.of(key, finding, new Count(count));
    }

    private Table rejected() {
        List<Row> rows = new ArrayList<>();
        for (DataQuality.RejectedRow row : summary.dataQuality().rejected()) {
            rows.add(Row.of(
                    "line-" + row.line(),
                    new Ordinal(row.line()),
                    row.column().isEmpty() ? new Blank() : new Words(row.column()),
                    Term.of("reason", row.reason())));
        }
        return new Table(
                "rejected",
                List.of(Term.of("table.rejected.note")),
                List.of(Column.number("line", 10), Column.text("export-column", 26), Column.text("reason", 60)),
                List.copyOf(rows));
    }

    private Table movements() {
        Movements movements = summary.movements();
        return new Table(
                "movements",
                List.of(Term.of("table.movements.note")),
                List.of(Column.text("movement", 44), Column.number("count", 10)),
                List.of(
                        movement("appeared", movements.appeared()),
                        movement("vanished", movements.vanished()),
                        movement("came-from-other-team", movements.cameFromOtherTeam()),
                        movement("went-to-other-team", movements.wentToOtherTeam()),
                        movement("changed-caseworker", movements.changedCaseworker()),
                        movement("changed-profile", movements.changedProfile())));
    }

    private static Row movement(String code, int count) {
        return Row.of(code, Term.of("movement." + code), new Count(count));
    }

    private Table basis() {
        Basis basis = summary.basis();
        return new Table(
                "basis",
                List.of(),
                List.of(Column.text("item", 34), Column.text("content", 70)),
                List.of(
                        item("office", new Words(basis.office())),
                        item("team", new Words(summary.team())),
                        item("as-of", new Day(summary.asOf())),
                        item("export", new Words(basis.exportName())),
                        item("export-date", Cell.day(basis.exportDate())),
                        item("export-hash", new Words(basis.exportHash())),
                        item("policy-from", Cell.day(basis.policyFrom())),
                        item("policy-source", new Words(basis.policySource())),
                        item("program-version", new Words(basis.programVersion()))));
    }

    private static Row item(String code, Cell content) {
        return Row.of(code, Term.of("basis." + code), content);
    }
}
