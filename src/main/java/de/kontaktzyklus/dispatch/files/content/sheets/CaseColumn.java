package de.kontaktzyklus.dispatch.files.content.sheets;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the cases that holds a number where the case counts: its sum, and the cases that are not listed, are a
 * figure.
 *
 * @param code names it
 * @param title its header
 * @param figures that have it as what they count or as what they count it out of
 * @param count how often a listed case counts; more than once only in the bridge, which knows passages
 * @param notListed how many more there are that are not listed: protected ones, and those that were forgotten since
 */
record CaseColumn(String code, Term title, Set<Figure> figures, ToIntFunction<ListedCase> count, int notListed) {

    /** Groups that the bridge decides, gone cases included. */
    private static final Map<CaseGroup, Predicate<Passage>> OF_THE_BRIDGE = Map.of(
            CaseGroup.OVERDUE_BEFORE, Passage::isBefore,
            CaseGroup.NEWLY_OVERDUE, passage -> passage.entry() == Entry.BECAME_OVERDUE,
            CaseGroup.CAUGHT_UP, passage -> passage.isBefore() && passage.leftBy(Exit.SEEN));

    /** All columns: the groups in their order, and the terms of the bridge where there is one. */
    static List<CaseColumn> of(TeamSummary summary) {
        List<CaseColumn> columns = new ArrayList<>();
        Stream.of(CaseGroup.values()).map(group -> group(summary, group)).forEach(columns::add);
        summary.bridge().ifPresent(bridge -> columns.addAll(terms(bridge)));
        return List.copyOf(columns);
    }

    private static CaseColumn group(TeamSummary summary, CaseGroup group) {
        Predicate<Passage> which = OF_THE_BRIDGE.get(group);
        Term title = Term.of("group", group);
        Set<Figure> figures = figures(group);
        if (which != null && summary.bridge().isPresent()) {
            return passages(summary.bridge().get(), group.name(), title, figures, which);
        }
        return new CaseColumn(
                group.name(),
                title,
                figures,
                each -> each.isIn(group) ? 1 : 0,
                summary.workList().notListed(group));
    }

    private static Set<Figure> figures(CaseGroup group) {
        return Stream.of(Figure.values())
                .filter(figure -> figure.counted().filter(group::equals).isPresent()
                        || figure.outOf().filter(group::equals).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Figure.class)));
    }

    /** Who came and who went; who was overdue before and who became so are groups already. */
    private static List<CaseColumn> terms(Bridge bridge) {
        Stream<CaseColumn> came = Stream.of(Entry.MOVED_IN, Entry.RETURNED)
                .map(entry -> passages(
                        bridge,
                        entry.name(),
                        Term.of("column.bridge-term", Term.of("bridge", entry)),
                        Set.of(),
                        passage -> passage.entry() == entry));
        Stream<CaseColumn> left = Stream.of(Exit.values())
                .map(exit -> passages(
                        bridge,
                        "LEFT_" + exit.name(),
                        Term.of("column.bridge-term", Term.of("bridge", exit)),
                        Set.of(),
                        passage -> passage.leftBy(exit)));
        return Stream.concat(came, left).toList();
    }

    private static CaseColumn passages(
            Bridge bridge, String code, Term title, Set<Figure> figures, Predicate<Passage> which) {
        return new CaseColumn(
                code,
                title,
                figures,
                each -> (int) each.passages().stream().filter(which).count(),
                (int) bridge.passages().stream()
                        .filter(passage -> passage.underProtection() || passage.isForgotten())
                        .filter(which)
                        .count());
    }
}
