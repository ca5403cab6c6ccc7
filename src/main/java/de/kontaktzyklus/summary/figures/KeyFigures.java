package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the key figures; no other place does. A figure that counts cases is the size of its {@link CaseGroup}.
 *
 * @param sizes of all groups; those without a case may be missing
 * @param total the team as a whole
 * @param knowsMonthBefore whether there is a summary of the month before: without it nobody is known to have been
 *     overdue then
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
        return switch (figure.origin()) {
            case GROUPS -> counted(figure);
            case GROUPS_SINCE_MONTH_BEFORE -> knowsMonthBefore ? counted(figure) : KeyFigure.unmeasured(figure);
            case LONGEST_OVERDUE -> longestOverdue(figure);
            case MEDIAN_OVERDUE -> new KeyFigure(figure, total.medianOverdue(), Optional.empty(), Optional.empty());
            case MEDIAN_LEAD_TIME -> new KeyFigure(figure, leadTimes.median(), Optional.empty(), Optional.empty());
            case CONTACTS -> KeyFigure.count(figure, contacts.total());
            case HOURS ->
                new KeyFigure(
                        figure,
                        counselling.share(),
                        Optional.of(counselling.counsellingHours()),
                        counselling.workingHours());
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

    private KeyFigure longestOverdue(Figure figure) {
        return total.longestOverdue().isPresent()
                ? KeyFigure.count(figure, total.longestOverdue().getAsInt())
                : KeyFigure.unmeasured(figure);
    }
}
