package de.kontaktzyklus.reminders.proof;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proof of an office day. Both sums hold by how it is counted: caseworkers = with overview + without; overdue =
 * reached + unreached.
 *
 * @param day day of the run whose state it shows
 * @param caseworkers caseworkers who were there on that day and have an address that may be used
 * @param withOverview of these, those whose overview of this week a mail server has accepted: at their address, or
 *     where it was passed on to
 * @param without the others, by reason
 * @param overdue overdue cases of that day
 * @param reached of these, those in a mail of this week that a mail server has accepted
 * @param unreached the others, by reason
 */
public record DailyProof(
        LocalDate day,
        int caseworkers,
        int withOverview,
        Map<Untold, Integer> without,
        int overdue,
        int reached,
        Map<Untold, Integer> unreached) {

    public DailyProof {
        without = Map.copyOf(without);
        unreached = Map.copyOf(unreached);
    }

    /** Whether a mail of that day is still on its way, and all others have arrived or have a reason. */
    public boolean isOpen() {
        return failures() == 0 && waiting() > 0;
    }

    /** Whether everybody was told who has to be. */
    public boolean holds() {
        return failures() == 0 && waiting() == 0;
    }

    /** Caseworkers without an accepted overview for whom no mail is on its way. */
    public int missingOverviews() {
        return failures(without);
    }

    /** Overdue cases in no accepted mail, without a good reason, and for which no mail is on its way. */
    public int missingCases() {
        return failures(unreached);
    }

    private int failures() {
        return missingOverviews() + missingCases();
    }

    private static int failures(Map<Untold, Integer> reasons) {
        return reasons.entrySet().stream()
                .filter(each -> each.getKey().fails() && each.getKey() != Untold.WAITING)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int waiting() {
        return Stream.of(without, unreached)
                .mapToInt(reasons -> reasons.getOrDefault(Untold.WAITING, 0))
                .sum();
    }

    /** When the day is over, nothing of it is on its way any more. */
    public DailyProof whenOver() {
        return new DailyProof(day, caseworkers, withOverview, whenOver(without), overdue, reached, whenOver(unreached));
    }

    private static Map<Untold, Integer> whenOver(Map<Untold, Integer> reasons) {
        Map<Untold, Integer> over = new EnumMap<>(Untold.class);
        reasons.forEach((reason, amount) ->
                over.merge(reason == Untold.WAITING ? Untold.NOT_TOLD : reason, amount, Integer::sum));
        return over;
    }
}
