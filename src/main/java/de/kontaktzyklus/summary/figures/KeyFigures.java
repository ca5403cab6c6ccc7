package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws up the key figures; the only place where one is computed. What counts cases is the size of its {@link CaseGroup}.
 *
 * @param sizes of all groups; those without a case may be missing
 * @param total the team as a whole
 * @param knowsMonthBefore whether there is a summary of the month before: without it nobody was overdue then that is known of
 */
public record KeyFigures(
        Map<CaseGroup, Integer> sizes,
        CycleRow total,
        LeadTimes leadTimes,
        ContactsHeld contacts,
        Counselling counselling,
        boolean knowsMonthBefore) {

    public List<KeyFigure> all() {
        return Arrays.stream(Figure.values()).map(this::figure).toList();
    }

    private KeyFigure figure(Figure figure) {
        return switch (figure) {
            case OVERDUE_LONGEST -> KeyFigure.measured(figure, longestOverdue());
            case OVERDUE_MEDIAN -> KeyFigure.measured(figure, total.medianOverdue());
            case LEAD_TIME_MEDIAN -> KeyFigure.measured(figure, leadTimes.median());
            case CONTACTS -> KeyFigure.count(figure, contacts.total());
            case COUNSELLING ->
                new KeyFigure(
                        figure,
                        counselling.share(),
                        Optional.of(counselling.counsellingHours()),
                        counselling.workingHours());
            case CAUGHT_UP -> knowsMonthBefore ? counted(figure) : KeyFigure.measured(figure, Optional.empty());
            default -> counted(figure);
        };
    }

    private KeyFigure counted(Figure figure) {
        int part = figure.counted().map(this::size).orElse(0);
        if (figure.outOf().isEmpty()) {
            return KeyFigure.count(figure, part);
        }
        int whole = figure.outOf().map(this::size).orElse(0);
        return figure.unit() == Figure.Unit.SHARE
                ? KeyFigure.share(figure, part, whole)
                : KeyFigure.part(figure, part, whole);
    }

    private int size(CaseGroup group) {
        return sizes.getOrDefault(group, 0);
    }

    private Optional<BigDecimal> longestOverdue() {
        return total.longestOverdue().stream().mapToObj(BigDecimal::valueOf).findFirst();
    }
}
