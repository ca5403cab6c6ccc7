package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;

/** The finding for a record whose fields do not match the header. */
final class RowFault {

    private RowFault() {}

    static ExportFinding fieldCount(String file, SourceRow row) {
        return row.isStray()
                ? ExportFinding.atLine(file, row.line(), Problem.QUOTE_STRAY)
                : ExportFinding.atLine(
                        file,
                        row.line(),
                        Problem.FIELD_COUNT,
                        row.fields().size(),
                        row.header().width());
    }
}
