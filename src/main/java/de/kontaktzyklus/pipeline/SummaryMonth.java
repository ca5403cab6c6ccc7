package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The summaries of a month on their way through the routes, one after the other; none is held. What is needed of them when all
 * have passed, a page over all teams for example, is small and stays.
 */
public final class SummaryMonth implements Iterable<SummaryPlace> {

    private final YearMonth month;
    private final int teams;
    private final Iterable<TeamSummary> summaries;
    private final Function<TeamSummary, SummaryPlace> placing;
    private final Consumer<SummaryPlace> onPassing;
    private final List<TeamFigures> passed = new ArrayList<>();

    /**
     * @param teams how many summaries the month has, whether all of them are on their way or not
     * @param summaries computed or read when they are asked for
     * @param placing where the files of each belong
     * @param onPassing is shown each one before its files are written
     */
    SummaryMonth(
            YearMonth month,
            int teams,
            Iterable<TeamSummary> summaries,
            Function<TeamSummary, SummaryPlace> placing,
            Consumer<SummaryPlace> onPassing) {
        this.month = month;
        this.teams = teams;
        this.summaries = summaries;
        this.placing = placing;
        this.onPassing = onPassing;
    }

    /** Nothing to write. */
    static SummaryMonth none(YearMonth month) {
        return new SummaryMonth(
                month,
                0,
                List.of(),
                summary -> {
                    throw new IllegalStateException("There is no summary of " + month);
                },
                place -> {});
    }

    public YearMonth month() {
        return month;
    }

    /** To be gone through once. */
    @Override
    public Iterator<SummaryPlace> iterator() {
        return StreamSupport.stream(summaries.spliterator(), false)
                .map(placing)
                .peek(this::pass)
                .iterator();
    }

    private void pass(SummaryPlace place) {
        if (place.summary().restatement().isEmpty()) {
            passed.add(TeamFigures.of(place.summary()));
        }
        onPassing.accept(place);
    }

    /** Whether all summaries of the month have passed, and there are any. */
    public boolean isWhole() {
        return !passed.isEmpty() && passed.size() == teams;
    }

    /** The key figures of those that have passed, in their order; without restated versions. */
    public List<TeamFigures> passed() {
        return List.copyOf(passed);
    }
}
