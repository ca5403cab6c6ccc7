package de.kontaktzyklus.cli.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Collection;

/**
 * Rows for machines (contract, section 3): {@code ;} between the fields, LF behind them, quoted as of RFC 4180 where
 * needed. Fields stay as they are: nothing is done against formulas, because no spreadsheet is meant to open them.
 */
public final class CsvTable {

    /**
     * None: half a character, with which no text begins. A customer number may begin with {@code #} and is not quoted
     * for it.
     */
    private static final char NO_COMMENT = '\uDC00';

    private final CsvWriter csv;

    /** @param out buffered; flushed and closed by whoever opened it */
    public CsvTable(Writer out) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .commentCharacter(NO_COMMENT)
                .bufferSize(0)
                .build(out);
    }

    public void row(Collection<?> fields) {
        csv.writeRecord(fields.stream().map(Object::toString).toArray(String[]::new));
    }
}
