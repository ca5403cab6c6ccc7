package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
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
 * @param bridge from the overdue cases of the month before; empty if nobody is known to have been overdue then
 */
public record KeyFigures(
        Map<CaseGroup, Integer> sizes,
        CycleRow total,
        LeadTimes leadTimes,
        ContactsHeld contacts,
        Counselling counselling,
        Optional<Bridge> bridge) {

    public List<KeyFigure> all() {
        return Arrays.stream(Figure.values()).map(this::figure).toList();
    }

    private KeyFigure figure(Figure figure) {
        return switch (figure.origin()) {
            case GROUPS -> counted(figure);
            case BECAME_OVERDUE -> becameOverdue(figure);
            case CAUGHT_UP -> caughtUp(figure);
            case LONGEST_OVERDUE -> longestOverdue(figure);
            case MEDIAN_OVERDUE ->
                total.medianOverdue()
                        .map(days -> KeyFigure.measured(figure, days))
                        .orElseGet(() -> KeyFigure.unmeasured(figure));
            case MEDIAN_LEAD_TIME ->
                leadTimes
                        .median()
                        .map(days -> KeyFigure.measured(figure, days))
                        .orElseGet(() -> KeyFigure.unmeasured(figure));
            case CONTACTS ->
                contacts.isMeasured() ? KeyFigure.count(figure, contacts.total()) : KeyFigure.gap(figure, Gap.FEED);
            case HOURS ->
                new KeyFigure(
                        figure,
                        counselling.share(),
                        counselling.counsellingHours(),
                        counselling.workingHours(),
                        counselling.gap());
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

    private KeyFigure becameOverdue(Figure figure) {
        return bridge.map(Bridge::terms)
                .map(cases -> KeyFigure.part(figure, cases.came(Entry.BECAME_OVERDUE), size(CaseGroup.RUNNING)))
                .orElseGet(() -> KeyFigure.unmeasured(figure));
    }

    private KeyFigure caughtUp(Figure figure) {
        return bridge.map(Bridge::terms)
                .map(cases -> KeyFigure.part(figure, cases.leftOfBefore(Exit.SEEN), cases.before()))
                .orElseGet(() -> KeyFigure.unmeasured(figure));
    }

    private KeyFigure longestOverdue(Figure figure) {
        return total.longestOverdue().isPresent()
                ? KeyFigure.count(figure, total.longestOverdue().getAsInt())
                : KeyFigure.unmeasured(figure);
    }
}
