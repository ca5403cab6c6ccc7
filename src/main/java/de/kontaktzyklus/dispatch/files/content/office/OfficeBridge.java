package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.dispatch.files.content.BridgeTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Change;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.bridge.BridgeTerms;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The bridges of all teams, one row each, and that of the office as their sum. */
final class OfficeBridge {

    private OfficeBridge() {}

    /** From month to month as far as it is known: of how many teams it is not, stands with it. */
    static Table ofOffice(OfficeSummary office, BridgeTerms all) {
        Table bridge = BridgeTables.bridge(office.month(), office.asOf(), all);
        return office.withoutBridge() == 0
                ? bridge
                : bridge.withNote(Term.of("table.bridge.without-teams", office.withoutBridge()));
    }

    static Table byTeam(OfficeSummary office, BridgeTerms all) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("team", 30), Column.number("passage.before", 12)));
        for (Exit exit : Exit.values()) {
            columns.add(Column.number("passage." + exit.name(), 12));
        }
        for (Entry entry : Entry.values()) {
            if (entry != Entry.BEFORE) {
                columns.add(Column.number("passage." + entry.name(), 12));
            }
        }
        columns.add(Column.number("passage.now", 12));
        return new Table(
                "bridge-teams", List.of(Term.of("table.bridge-teams.note")), List.copyOf(columns), rows(office, all));
    }

    private static List<Row> rows(OfficeSummary office, BridgeTerms all) {
        List<Row> rows = new ArrayList<>();
        for (TeamOutline team : office.teams()) {
            team.bridge()
                    .ifPresent(bridge -> rows.add(row(OfficeTable.key(team), OfficeTable.name(team), false, bridge)));
        }
        rows.add(row("total", Term.of("office.total"), true, all));
        return List.copyOf(rows);
    }

    private static Row row(String key, Cell name, boolean total, BridgeTerms bridge) {
        List<Cell> cells = new ArrayList<>(List.of(name, new Count(bridge.before())));
        for (Exit exit : Exit.values()) {
            cells.add(change(-bridge.left(exit)));
        }
        for (Entry entry : Entry.values()) {
            if (entry != Entry.BEFORE) {
                cells.add(change(bridge.came(entry)));
            }
        }
        cells.add(new Count(bridge.now()));
        return new Row(key, List.copyOf(cells), total);
    }

    private static Cell change(int cases) {
        return new Change(BigDecimal.valueOf(cases), false);
    }
}
