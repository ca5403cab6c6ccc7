package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes tables from a summary, in the order in which they are shown. */
public final class SummaryTables {

    public static final String KEY_FIGURES = "key-figures";

    /** What is to be done in the next weeks. */
    public static final String WORK_LIST = "work-list";

    /** Every case with the figures that count it; for tracing, not for reading. */
    public static final String CASES = "cases";

    /** Every case that was overdue in the month, and what became of it; for tracing, too. */
    public static final String BRIDGE_CASES = "bridge-cases";

    /** Every move of a case in the month; for tracing, too. */
    public static final String MOVES = "moves";

    private static final List<String> FIRST_OF_GROUNDS =
            List.of("control", "basis", "data-quality", "rejected", "restatement", "late-changes");

    /** At a glance on the first sheet, or lists of cases, for which the workbook has sheets of its own. */
    private static final Set<String> ON_OTHER_SHEETS = Set.of(KEY_FIGURES, "bridge", WORK_LIST, CASES, BRIDGE_CASES);

    private SummaryTables() {}

    /** All tables: the key figures first, then those of {@link #chapters} in their order. */
    public static List<Table> of(TeamSummary summary) {
        Stream<Table> others = chapters(summary).stream()
                .flatMap(chapter -> chapter.tables().stream())
                .filter(table -> !table.code().equals(KEY_FIGURES));
        return Stream.concat(FigureTables.keyFigures(summary).stream(), others).toList();
    }

    /** The questions of a team leader, and the tables that answer them. */
    public static List<Chapter> chapters(TeamSummary summary) {
        return Stream.of(
                        chapter("course", FigureTables.trend(summary), BridgeTables.bridge(summary)),
                        chapter(
                                "where",
                                CycleTables.profiles(summary),
                                CycleTables.overdueAges(summary),
                                CycleTables.caseworkers(summary)),
                        chapter(
                                "why",
                                ContactTables.contacts(summary),
                                ContactTables.counselling(summary),
                                ContactTables.counsellingByCaseworker(summary),
                                ReminderTables.reminders(summary),
                                ReminderTables.undelivered(summary),
                                MovementTables.movements(summary),
                                QualityTables.exceptions(summary)),
                        chapter(
                                "next",
                                OutlookTables.forecast(summary),
                                OutlookTables.broughtForward(summary),
                                OutlookTables.byCaseworker(summary)),
                        chapter(
                                "todo",
                                CaseTables.workList(summary),
                                CaseTables.cases(summary),
                                CaseTables.firstInterviews(summary),
                                CaseTables.exceptionCases(summary),
                                MovementTables.missing(summary)),
                        chapter(
                                "basis",
                                FigureTables.keyFigures(summary),
                                FigureTables.restatement(summary),
                                FigureTables.lateChanges(summary),
                                QualityTables.quality(summary),
                                QualityTables.rejected(summary),
                                CycleTables.control(summary),
                                BasisTable.of(summary),
                                BridgeTables.cases(summary),
                                MovementTables.moves(summary)))
                .filter(chapter -> !chapter.tables().isEmpty())
                .toList();
    }

    /** What is to be done in the next weeks: the same list in each face. */
    public static Table workList(TeamSummary summary) {
        return CaseTables.workList(summary).orElseThrow();
    }

    /** The month at a glance, for the first sheet of the workbook. */
    public static List<Table> overview(TeamSummary summary) {
        return present(FigureTables.keyFigures(summary), BridgeTables.bridge(summary));
    }

    /**
     * What is not at a glance and no list of cases: what an auditor asks first, then all other tables of the
     * {@link #chapters} in their order.
     */
    public static List<Table> grounds(TeamSummary summary) {
        return chapters(summary).stream()
                .flatMap(chapter -> chapter.tables().stream())
                .filter(table -> !ON_OTHER_SHEETS.contains(table.code()))
                .sorted(Comparator.comparingInt(SummaryTables::rank))
                .toList();
    }

    private static int rank(Table table) {
        int rank = FIRST_OF_GROUNDS.indexOf(table.code());
        return rank < 0 ? FIRST_OF_GROUNDS.size() : rank;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Table> present(Optional<Table>... tables) {
        return Stream.of(tables).flatMap(Optional::stream).toList();
    }

    /** Tables that do not apply to this summary are left out; those that have no rows are not. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Chapter chapter(String code, Optional<Table>... tables) {
        return new Chapter(code, Stream.of(tables).flatMap(Optional::stream).toList());
    }
}
