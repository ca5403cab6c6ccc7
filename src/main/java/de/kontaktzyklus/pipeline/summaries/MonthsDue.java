package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.summary.SummaryRun;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Finds the months that are over and have no summary yet. */
public final class MonthsDue {

    private final SummaryRun run;
    private final Function<YearMonth, Optional<ExportSet>> exports;
    private final OfficeClock clock;
    private final BooleanSupplier clockIsSound;

    /** @param clockIsSound whether today can be right */
    MonthsDue(
            SummaryRun run,
            Function<YearMonth, Optional<ExportSet>> exports,
            OfficeClock clock,
            BooleanSupplier clockIsSound) {
        this.run = run;
        this.exports = exports;
        this.clock = clock;
        this.clockIsSound = clockIsSound;
    }

    /**
     * The months whose summaries are to be made today, the oldest first; none while the office is closed, or while
     * today can hardly be right.
     */
    public List<YearMonth> months() {
        return clockIsSound.getAsBoolean()
                ? run.due(clock.today(), month -> exports.apply(month).isPresent())
                : List.of();
    }
}
