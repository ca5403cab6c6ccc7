package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryWriter;
import java.io.IOException;
import org.apache.camel.Body;

/** The page over all teams of a month. */
public final class SummaryIndex {

    private final SummaryWriter writer;

    SummaryIndex(SummaryWriter writer) {
        this.writer = writer;
    }

    public void write(@Body SummaryMonth month) throws IOException {
        if (!month.written().isEmpty()) {
            writer.writeIndex(month.month(), month.figures());
        }
    }
}
