package de.kontaktzyklus.cli.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;

/**
 * Rows for machines (README.md, Commands): {@code ;} between the fields, LF behind them, quoted as of RFC 4180 where
 * needed. Fields stay as they are, formulas too: these files are not for spreadsheets.
 */
public final class CsvTable implements AutoCloseable {

    /**
     * No comments: no text can begin with this half of a character. So a customer number that begins with {@code #} is
     * not quoted.
     */
    private static final char NO_COMMENT = '\uDC00';

    private final CsvWriter csv;

    /** @param out closed by whoever opened it */
    public CsvTable(Writer out) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .commentCharacter(NO_COMMENT)
                .build(out);
    }

    public void row(Collection<?> fields) {
        row(fields.stream().map(Object::toString).toArray(String[]::new));
    }

    public void row(String... fields) {
        csv.writeRecord(fields);
    }

    /** Hands on the last rows. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
