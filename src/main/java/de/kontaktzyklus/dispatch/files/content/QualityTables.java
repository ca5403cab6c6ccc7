package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.DataQuality;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of what keeps cases out of their cycle: exceptions, and data to correct. */
final class QualityTables {

    private QualityTables() {}

    static Optional<Table> exceptions(TeamSummary summary) {
        return Optional.of(new Table(
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
                                row.reason().isEmpty() ? CaseTables.NOT_IN_TABLE : row.reason(),
                                CaseTables.exceptionReason(row.label()),
                                new Count(row.running()),
                                new Count(row.openEnded()),
                                new Count(row.toReview()),
                                new Count(row.expired())))
                        .toList()));
    }

    static Optional<Table> quality(TeamSummary summary) {
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
        rows.add(finding("unread", Term.of("quality.unread"), quality.unread()));
        rows.add(finding("unread-overdue", Term.of("quality.unread-overdue"), quality.unreadOverdue()));
        rows.add(finding("duplicates", Term.of("quality.duplicates"), quality.duplicates()));
        rows.add(finding("contradicting", Term.of("quality.contradicting"), quality.contradicting()));
        rows.add(finding(
                "rejected", Term.of("quality.rejected"), quality.rejected().size()));
        return Optional.of(new Table(
                "data-quality",
                List.of(),
                List.of(Column.text("finding", 78), Column.number("count", 10)),
                List.copyOf(rows)));
    }

    private static Term unknownTeam(String team) {
        return team.isEmpty() ? Term.of("quality.no-team") : Term.of("quality.unknown-team", team);
    }

    private static Row finding(String key, Cell finding, int count) {
        return Row.of(key, finding, new Count(count));
    }

    static Optional<Table> rejected(TeamSummary summary) {
        List<Row> rows = new ArrayList<>();
        for (DataQuality.RejectedRow row : summary.dataQuality().rejected()) {
            rows.add(Row.of(
                    "line-" + row.line(),
                    new Ordinal(row.line()),
                    row.column().isEmpty() ? new Blank() : new Text(row.column()),
                    Term.of("reason", row.reason())));
        }
        return Optional.of(new Table(
                "rejected",
                List.of(Term.of("table.rejected.note")),
                List.of(Column.number("line", 10), Column.text("export-column", 26), Column.text("reason", 60)),
                List.copyOf(rows)));
    }
}
