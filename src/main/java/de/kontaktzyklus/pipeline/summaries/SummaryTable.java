package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.SummaryRows;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
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

    /**
     * The rows as camel-csv takes them at once, by column. For a row that is no map it searches all type converters of
     * Camel, which takes longer than all the rest of the table. None where no file is written.
     */
    public List<Map<String, String>> rows(@Body SummaryPlace place, @Headers Map<String, Object> headers) {
        headers.put(PLACE, place);
        if (!writer.writes(place.summary().month())) {
            return List.of();
        }
        List<List<String>> rows = SummaryRows.of(place.summary());
        List<String> columns = rows.get(0);
        return rows.stream().map(row -> byColumn(columns, row)).toList();
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            values.put(columns.get(column), row.get(column));
        }
        return values;
    }

    public void write(@Header(PLACE) SummaryPlace place, @Body byte[] csv) throws IOException {
        writer.writeRows(place, csv);
    }
}
