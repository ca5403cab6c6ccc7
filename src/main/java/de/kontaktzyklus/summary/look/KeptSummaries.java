package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the summaries, so that a past month can be written again. Port; survives a crash.
 *
 * <p>A month is kept team by team, so that an office of any size needs the memory of one team: {@link #begin},
 * {@link #add} for each, {@link #finish}. Until it is finished it does not count as made, and nobody sees what was
 * added; to begin again forgets it.
 */
public interface KeptSummaries {

    /** Whether the summaries of a month were made as scheduled. */
    boolean isMade(YearMonth month);

    /**
     * Begins a month again: what was added without being finished is forgotten.
     *
     * @throws IllegalStateException if it is made; it then stays as it is
     */
    void begin(YearMonth month);

    /** Adds the summary of the next team. */
    void add(TeamSummary summary);

    /**
     * Marks the month as done and plans the mails about it, both or nothing. So no leader is told twice and none is
     * forgotten, on whatever day an interrupted month is made again.
     *
     * @param notices are read once; if their iterator throws, everything is undone
     */
    void finish(YearMonth month, Iterable<OutgoingMail> notices);

    /** The ids of the teams of a month in the order in which they were added; empty if it was not made. */
    List<String> teams(YearMonth month);

    /** The summary of one team as it was made. */
    Optional<TeamSummary> of(YearMonth month, String team);

    /** The key figures of a team in the months that were made, both inclusive, in order. */
    List<KeptFigures> figures(String team, YearMonth first, YearMonth last);

    /**
     * Keeps a restated version beside the first summary. Versions of other days stay; one of the same day is replaced.
     */
    void addRestated(TeamSummary restated);

    /**
     * The restated versions of a team's month, the oldest first; each says in its
     * {@link de.kontaktzyklus.summary.figures.Restatement} when it was made.
     */
    List<TeamSummary> restated(YearMonth month, String team);

    /**
     * Key figures, and what decides whether they may stand beside those of another month.
     *
     * @param personsWithHours of how many persons the hours were; 0 in summaries of versions that did not count them
     * @param byBridge false in summaries of versions that did not count by it, or if the month before was not made
     */
    record KeptFigures(TeamFigures figures, int personsWithHours, boolean byBridge) {

        public static KeptFigures of(TeamSummary summary) {
            return new KeptFigures(
                    TeamFigures.of(summary),
                    summary.counselling().map(Counselling::withHours).orElse(0),
                    summary.bridge().isPresent());
        }
    }
}
