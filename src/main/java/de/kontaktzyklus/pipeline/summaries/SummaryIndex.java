package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.summary.SummaryRun;
import java.io.IOException;
import org.apache.camel.Body;

/** The page over all teams of a month. */
public final class SummaryIndex {

    private final SummaryRun run;
    private final SummaryWriter writer;

    SummaryIndex(SummaryRun run, SummaryWriter writer) {
        this.run = run;
        this.writer = writer;
    }

    public void write(@Body SummaryMonth month) throws IOException {
        if (!month.written().isEmpty() && writer.writes(month.month())) {
            writer.writeIndex(run.officeOf(month.month(), month.outlines()));
        }
    }
}
