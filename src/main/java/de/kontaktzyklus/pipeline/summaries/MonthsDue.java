package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.summary.SummaryRun;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the months that are over and have no summary yet. */
public final class MonthsDue {

    private final SummaryRun run;
    private final Function<YearMonth, Optional<ExportSet>> exports;
    private final OfficeClock clock;

    MonthsDue(SummaryRun run, Function<YearMonth, Optional<ExportSet>> exports, OfficeClock clock) {
        this.run = run;
        this.exports = exports;
        this.clock = clock;
    }

    /** The months whose summaries are to be made today, the oldest first; none while the office is closed. */
    public List<YearMonth> months() {
        return run.due(clock.today(), month -> exports.apply(month).isPresent());
    }
}
