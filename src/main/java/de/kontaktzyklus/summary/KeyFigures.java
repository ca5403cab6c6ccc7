package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.OpenFirstInterview.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Draws up the key figures; the only place where one is computed. */
final class KeyFigures {

    private KeyFigures() {}

    static List<KeyFigure> of(CycleRow total, Map<State, Integer> open, LeadTimes leadTimes) {
        CaseCounts cases = total.cases();
        int allOpen = open.values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                KeyFigure.count(Figure.CASES, cases.stock()),
                KeyFigure.part(Figure.IN_SCOPE, cases.inScope(), cases.stock()),
                KeyFigure.share(Figure.ADHERENCE, cases.onTime(), cases.running()),
                KeyFigure.part(Figure.OVERDUE, cases.overdue(), cases.running()),
                KeyFigure.measured(
                        Figure.OVERDUE_LONGEST,
                        total.longestOverdue().stream()
                                .mapToObj(BigDecimal::valueOf)
                                .findFirst()),
                KeyFigure.measured(Figure.OVERDUE_MEDIAN, total.medianOverdue()),
                KeyFigure.part(Figure.SUSPENDED, cases.suspended(), cases.inScope()),
                KeyFigure.part(Figure.UNCLEAR, cases.unclear(), cases.inScope()),
                KeyFigure.count(Figure.FIRST_INTERVIEWS_OPEN, allOpen),
                part(Figure.FIRST_INTERVIEWS_WITHIN_TARGET, open, State.WITHIN_TARGET, allOpen),
                part(Figure.FIRST_INTERVIEWS_AT_RISK, open, State.AT_RISK, allOpen),
                part(Figure.FIRST_INTERVIEWS_OVERDUE, open, State.OVERDUE, allOpen),
                KeyFigure.count(Figure.FIRST_INTERVIEWS_HELD, leadTimes.held()),
                KeyFigure.measured(Figure.LEAD_TIME_MEDIAN, leadTimes.median()),
                KeyFigure.share(Figure.LEAD_TIME_WITHIN_TARGET, leadTimes.withinTarget(), leadTimes.held()),
                KeyFigure.share(Figure.LEAD_TIME_WITHIN_LIMIT, leadTimes.withinLimit(), leadTimes.held()));
    }

    private static KeyFigure part(Figure figure, Map<State, Integer> open, State state, int allOpen) {
        return KeyFigure.part(figure, open.getOrDefault(state, 0), allOpen);
    }
}
