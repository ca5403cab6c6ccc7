package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.SummaryRows;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Headers;

/** The table for machines; the route makes CSV of its rows. */
public final class SummaryTable {

    /** Keeps the place of the file while the body is CSV; each branch of the multicast has its own headers. */
    private static final String PLACE = "place";

    private final SummaryWriter writer;

    SummaryTable(SummaryWriter writer) {
        this.writer = writer;
    }

    public List<List<String>> rows(@Body SummaryPlace place, @Headers Map<String, Object> headers) {
        headers.put(PLACE, place);
        return SummaryRows.of(place.summary());
    }

    public void write(@Header(PLACE) SummaryPlace place, @Body byte[] csv) throws IOException {
        writer.writeRows(place, csv);
    }
}
