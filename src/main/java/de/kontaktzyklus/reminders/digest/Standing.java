package de.kontaktzyklus.reminders.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the cases stand after a run, as far as the next run has to know it.
 *
 * @param truths what holds today; what was said before and is not among it has ended
 * @param renewed customers who had a counted talk since the last run: what was said before has ended in any case
 * @param shownOverdue of each overdue case whose first day as such was not known yet: this day
 * @param talks of each customer whose latest counted talk has become known or changed: its day
 * @param departures cases off the overdue list without a talk that are not settled yet
 * @param caughtUp by caseworker, how many cases told of as overdue have had a talk since the last run
 * @param toBeTold who has to be told by the end of the day
 */
public record Standing(
        Set<Truth> truths,
        Set<String> renewed,
        Map<String, LocalDate> shownOverdue,
        Map<String, LocalDate> talks,
        List<Departure> departures,
        Map<String, Integer> caughtUp,
        ToBeTold toBeTold) {

    public static final Standing NONE =
            new Standing(Set.of(), Set.of(), Map.of(), Map.of(), List.of(), Map.of(), ToBeTold.NOTHING);

    public Standing {
        truths = Set.copyOf(truths);
        renewed = Set.copyOf(renewed);
        shownOverdue = Map.copyOf(shownOverdue);
        talks = Map.copyOf(talks);
        departures = List.copyOf(departures);
        caughtUp = Map.copyOf(caughtUp);
    }

    /** The same with the reasons as they are when the mails are written. */
    public Standing because(Map<String, HeldBack> reasons) {
        return new Standing(truths, renewed, shownOverdue, talks, departures, caughtUp, toBeTold.because(reasons));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Standing[" + truths.size() + " truths, " + departures.size() + " departures]";
    }

    /**
     * That a stage holds for a customer.
     *
     * @param holder for whom; {@link #ANYBODY} for whoever was told
     */
    public record Truth(String customer, Stage stage, String holder) {

        /** No id of a caseworker or team; the empty one is the office's own addresses. */
        public static final String ANYBODY = "*";

        /** Whether it makes an announcement hold on. */
        public boolean keeps(Announcement said) {
            return customer.equals(said.customer())
                    && stage == said.stage()
                    && (holder.equals(ANYBODY) || holder.equals(said.holder()));
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Truth[" + stage + "]";
        }
    }
}
