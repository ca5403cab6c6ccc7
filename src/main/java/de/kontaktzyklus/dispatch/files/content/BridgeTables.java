package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Change;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.BridgeTerms;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bridge from the overdue cases of the month before to those of this one: as a line, a table, case by case. */
public final class BridgeTables {

    private static final Set<Entry> CAME = EnumSet.complementOf(EnumSet.of(Entry.BEFORE));

    private BridgeTables() {}

    static Optional<Table> bridge(TeamSummary summary) {
        return summary.bridge().map(bridge -> bridge(summary.month(), summary.asOf(), bridge.terms()));
    }

    public static Table bridge(YearMonth month, LocalDate asOf, BridgeTerms bridge) {
        return new Table(
                "bridge",
                List.of(line(month, asOf, bridge), Term.of("table.bridge.note")),
                List.of(
                        Column.text("bridge", 40),
                        Column.number("bridge-cases", 12),
                        Column.number("of-before", 24),
                        Column.number("level", 16)),
                rows(month, asOf, bridge));
    }

    /** "12 overdue at the end of October − 7 seen + 5 became overdue = 10 on 30 November". */
    public static Term line(YearMonth month, LocalDate asOf, BridgeTerms bridge) {
        Term begin = Term.of("bridge.line.before", bridge.before(), month.minusMonths(1));
        Stream<Term> left = Stream.of(Exit.values())
                .filter(exit -> bridge.left(exit) > 0)
                .map(exit -> Term.of("bridge.line." + exit.name(), bridge.left(exit)));
        Stream<Term> came = CAME.stream()
                .filter(entry -> bridge.came(entry) > 0)
                .map(entry -> Term.of("bridge.line." + entry.name(), bridge.came(entry)));
        Term terms = Stream.concat(left, came).reduce(begin, (one, next) -> Term.of("bridge.line.and", one, next));
        return Term.of("bridge.line", terms, bridge.now(), asOf);
    }

    private static List<Row> rows(YearMonth month, LocalDate asOf, BridgeTerms bridge) {
        List<Row> rows = new ArrayList<>();
        int level = bridge.before();
        rows.add(row(
                "before", Term.of("bridge.before", month.minusMonths(1)), new Count(level), new Count(level), level));
        for (Exit exit : Exit.values()) {
            level -= bridge.left(exit);
            rows.add(row(
                    exit.name(),
                    Term.of("bridge", exit),
                    change(-bridge.left(exit)),
                    new Count(bridge.leftOfBefore(exit)),
                    level));
        }
        for (Entry entry : CAME) {
            level += bridge.came(entry);
            rows.add(row(entry.name(), Term.of("bridge", entry), change(bridge.came(entry)), new Blank(), level));
        }
        Row now = row(
                "now", Term.of("bridge.now", asOf), new Count(bridge.now()), new Count(bridge.stayed()), bridge.now());
        rows.add(new Row(now.key(), now.cells(), true));
        return List.copyOf(rows);
    }

    private static Row row(String key, Term name, Cell cases, Cell ofBefore, int level) {
        return Row.of(key, name, cases, ofBefore, new Count(level));
    }

    private static Cell change(int cases) {
        return new Change(BigDecimal.valueOf(cases), false);
    }

    static Optional<Table> cases(TeamSummary summary) {
        return summary.bridge()
                .map(bridge -> new Table(
                        SummaryTables.BRIDGE_CASES,
                        notes(bridge),
                        List.of(
                                Column.text("customer", 16),
                                Column.text("caseworker", 14),
                                Column.text("came", 36),
                                Column.text("left", 36)),
                        CaseTables.numbered(
                                bridge.listed(),
                                (key, passage) -> Row.of(
                                        key,
                                        new Text(passage.customer()),
                                        new Text(passage.caseworker()),
                                        Term.of("came", passage.entry()),
                                        passage.exit()
                                                .map(exit -> Term.of("left", exit))
                                                .orElseGet(() -> new Term("left.not", "", List.of()))))));
    }

    private static List<Term> notes(Bridge bridge) {
        List<Term> notes = new ArrayList<>();
        notes.add(Term.of("table.bridge-cases.note"));
        if (bridge.notListed() > 0) {
            notes.add(Term.of("table.bridge-cases.protected", bridge.notListed()));
        }
        if (bridge.forgotten() > 0) {
            notes.add(Term.of("table.bridge-cases.forgotten", bridge.forgotten()));
        }
        return List.copyOf(notes);
    }
}
