package de.kontaktzyklus.summary.office;

import de.kontaktzyklus.summary.bridge.BridgeTerms;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.MonthBefore;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TrendMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The office in one month. What a team does not show is in no sum, so that nobody can compute it.
 *
 * @param teams in the order of the team export, then the cases without a known team, if any; at least one
 * @param trend the last twelve months of the office, the oldest first and this one last
 */
public record OfficeSummary(YearMonth month, List<TeamOutline> teams, List<TrendMonth> trend) {

    public OfficeSummary {
        teams = List.copyOf(teams);
        trend = List.copyOf(trend);
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("An office has at least one team");
        }
    }

    /** The ids of the teams. */
    public List<String> teamIds() {
        return teams.stream().map(TeamOutline::team).toList();
    }

    public List<TeamFigures> figures() {
        return teams.stream().map(TeamOutline::figures).toList();
    }

    /** Day of assessment, the same for all teams. */
    public LocalDate asOf() {
        return teams.get(0).asOf();
    }

    /** What it was computed from, the same for all teams. */
    public Basis basis() {
        return teams.get(0).basis();
    }

    /** Whether the month was not over on the day of assessment. */
    public boolean provisional() {
        return asOf().isBefore(month.atEndOfMonth());
    }

    /**
     * The sum of the teams; not measured if no team has measured it, if it cannot be added, or if it is made of the
     * bridges and a team has none: then it would not be the office's.
     */
    public KeyFigure figure(Figure figure) {
        return OfficeFigures.of(figure, isOfOffice(figure) ? figures() : List.of());
    }

    /**
     * The same in the month before, of the teams of then; empty if that was not made, or if it may not stand beside
     * this month's ({@link MonthBefore}): also where a bridge is not that of the whole office.
     */
    public Optional<KeyFigure> before(Figure figure) {
        return isOfOffice(figure) ? MonthBefore.of(figure, month, trend) : Optional.empty();
    }

    private boolean isOfOffice(Figure figure) {
        return !figure.isOfBridge() || withoutBridge() == 0;
    }

    /** All bridges in one; a case that went from team to team is in both. Empty if no team has one. */
    public Optional<BridgeTerms> bridge() {
        return teams.stream().flatMap(team -> team.bridge().stream()).reduce(BridgeTerms::plus);
    }

    /** How many teams are not in {@link #bridge}. */
    public int withoutBridge() {
        return (int) teams.stream().filter(team -> team.bridge().isEmpty()).count();
    }

    /** Known cases that cannot be judged. */
    public int unread() {
        return teams.stream().mapToInt(TeamOutline::unread).sum();
    }

    /** Counselling time of the teams that show theirs, of all caseworkers; empty if no team does. */
    public Optional<Counselling> counselling() {
        List<Counselling> known =
                teams.stream().flatMap(team -> team.counselling().stream()).toList();
        List<Counselling> shown =
                known.stream().filter(each -> each.workingHours().isPresent()).toList();
        return shown.stream().findFirst().map(first -> {
            Optional<BigDecimal> talked = sum(shown, Counselling::counsellingHours);
            Optional<BigDecimal> worked = sum(shown, Counselling::workingHours);
            return new Counselling(
                    first.source(),
                    talked,
                    worked,
                    figure(Figure.COUNSELLING).value(),
                    first.targetPercent(),
                    known.stream().mapToInt(Counselling::caseworkers).sum(),
                    shown.stream().mapToInt(Counselling::withHours).sum(),
                    first.fewest(),
                    Optional.empty(),
                    List.of());
        });
    }

    private static Optional<BigDecimal> sum(
            List<Counselling> shown, Function<Counselling, Optional<BigDecimal>> hours) {
        return shown.stream().flatMap(each -> hours.apply(each).stream()).reduce(BigDecimal::add);
    }
}
