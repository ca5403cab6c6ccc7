package de.kontaktzyklus.wiring;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.SummaryRows;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.summary.KeptSummaries;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the summary routes. The month is held for made only when all files are written and all notices are in the outbox:
 * after a crash before that it is due again.
 */
public final class Summaries {

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    private final SummaryRun run;
    private final KeptSummaries kept;
    private final ExportsInForce exports;
    private final SummaryWriter writer;
    private final SummaryNotices notices;
    private final OfficeClock clock;

    Summaries(
            SummaryRun run,
            KeptSummaries kept,
            ExportsInForce exports,
            SummaryWriter writer,
            SummaryNotices notices,
            OfficeClock clock) {
        this.run = run;
        this.kept = kept;
        this.exports = exports;
        this.writer = writer;
        this.notices = notices;
        this.clock = clock;
    }

    /** The summaries that are to be made today, one for each team; none on other days. */
    public SummaryMonth dueToday() {
        LocalDate today = clock.today();
        YearMonth month = SummaryRun.monthBefore(today);
        Optional<ExportSet> set = run.isDue(today) ? exports.of(month) : Optional.empty();
        return set.map(due -> begun(month, run.compute(month, month.atEndOfMonth(), due)))
                .orElseGet(() -> SummaryMonth.none(month));
    }

    private SummaryMonth begun(YearMonth month, TeamSummaries summaries) {
        kept.begin(month);
        notices.begin();
        return new SummaryMonth(month, summaries, writer.placing(summaries.teams()), place -> {
            kept.add(place.summary());
            notices.take(place);
        });
    }

    public void writeWorkbook(@Body SummaryPlace place) throws IOException {
        writer.writeWorkbook(place);
    }

    public void writePage(@Body SummaryPlace place) throws IOException {
        writer.writePage(place);
    }

    /** The rows for machines; the route makes CSV of them. */
    public List<List<String>> table(@Body SummaryPlace place) {
        return SummaryRows.of(place.summary());
    }

    public void writeTable(@ExchangeProperty("place") SummaryPlace place, @Body byte[] csv) throws IOException {
        writer.writeRows(place, csv);
        LOG.info("Summary written: {}", place.page());
    }

    /** Tells the team leaders and holds the month for made. */
    public void keep(@Body SummaryMonth made) throws IOException {
        if (made.passed().isEmpty()) {
            return;
        }
        notices.plan();
        kept.finish(made.month());
    }
}
