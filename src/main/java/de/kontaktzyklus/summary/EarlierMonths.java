package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.KeptSummaries.KeptFigures;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The key figures of the months before, for the course of a team and for that of the office, without those that may not
 * stand beside this month's: the hours of too few persons, which earlier versions have kept, and what was counted by
 * another rule, before there were bridges.
 */
final class EarlierMonths {

    private final KeptSummaries kept;
    private final int fewestPersons;

    /** @param fewestPersons how many must have had hours in a month, before anything made of them is shown */
    EarlierMonths(KeptSummaries kept, int fewestPersons) {
        this.kept = kept;
        this.fewestPersons = fewestPersons;
    }

    /** Those of a team that its trend shows before a month, in order; months without a summary are left out. */
    List<TeamFigures> before(YearMonth month, String team) {
        return kept.figures(team, Trend.firstOf(month), month.minusMonths(1)).stream()
                .map(this::comparable)
                .toList();
    }

    /** Those of all teams that the office had in a month, in the order of then. */
    List<TeamFigures> in(YearMonth month) {
        return kept.teams(month).stream()
                .flatMap(team -> kept.figures(team, month, month).stream())
                .map(this::comparable)
                .toList();
    }

    private TeamFigures comparable(KeptFigures then) {
        Set<Figure> left = EnumSet.noneOf(Figure.class);
        if (then.personsWithHours() < fewestPersons) {
            left.add(Figure.COUNSELLING);
        }
        if (!then.byBridge()) {
            Arrays.stream(Figure.values()).filter(Figure::isOfBridge).forEach(left::add);
        }
        return then.figures().without(left);
    }
}
