package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.look.KeptSummaries.HowCounted;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The key figures of the months before, without those that may not stand beside this month's: the hours of too few
 * persons, which earlier versions have kept, and what was counted by another rule, before there were bridges.
 */
final class EarlierMonths {

    private final OfficeLook look;

    EarlierMonths(OfficeLook look) {
        this.look = look;
    }

    /** In order; months without a summary are left out. */
    List<TeamFigures> of(String team) {
        YearMonth last = look.month().minusMonths(1);
        return look.kept().figures(team, Trend.firstOf(look.month()), last).stream()
                .map(this::comparable)
                .toList();
    }

    private TeamFigures comparable(TeamFigures month) {
        Set<Figure> left = EnumSet.noneOf(Figure.class);
        Optional<HowCounted> then = look.kept().howCounted(month.month(), month.team());
        if (then.flatMap(HowCounted::counselling)
                .filter(this::isOfEnoughPersons)
                .isEmpty()) {
            left.add(Figure.COUNSELLING);
        }
        if (then.flatMap(HowCounted::bridge).isEmpty()) {
            left.add(Figure.NEWLY_OVERDUE);
            left.add(Figure.CAUGHT_UP);
        }
        return month.without(left);
    }

    private boolean isOfEnoughPersons(Counselling then) {
        return then.withHours() >= look.options().persons().fewest();
    }
}
