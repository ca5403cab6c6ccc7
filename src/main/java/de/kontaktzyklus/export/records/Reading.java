package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.text.ReadValues;

/**
 * A file that is being read, and what is noted on the way.
 *
 * @param source the file
 * @param format how the office writes its exports
 * @param values how values are read
 * @param notes what was cleaned
 * @param onlooker is told what is found on the way
 */
record Reading(ExportSource source, ExportFormat format, ReadValues values, ColumnNotes notes, Onlooker onlooker) {

    Reading(ExportSource source, ExportFormat format, Onlooker onlooker) {
        this(
                source,
                format,
                new ReadValues(format.values().empty(), format.values().noEnd()),
                new ColumnNotes(source.name()),
                onlooker);
    }

    FormatLimits limits() {
        return format.limits();
    }

    RefusedContentException refused(int line, Problem problem, Object... details) {
        return new RefusedContentException(ExportFinding.atLine(source.name(), line, problem, details));
    }
}
