package de.kontaktzyklus.export.check;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.records.HeaderNames;
import java.io.IOException;
import java.util.Optional;

/** Looks at the header of a file and at no row: whether the file would be refused for the names of its columns. */
public record HeaderCheck(ExportFormat format) {

    /** Why the intake would refuse it; empty if its header, and what can be seen up to there, is as it should be. */
    public Optional<ExportFinding> refusal(ExportSource source) {
        try {
            HeaderNames.require(source, Inspection.of(source, format.limits()), format);
            return Optional.empty();
        } catch (RefusedContentException refused) {
            return Optional.of(refused.finding());
        } catch (IOException unreadable) {
            return Optional.of(ExportFinding.ofFile(source.name(), Problem.NOT_READABLE));
        }
    }

    /**
     * The header as it stands there, whether the names are known or not; empty where none can be seen, because the file
     * cannot be read at all or its first line is none.
     */
    public Optional<HeaderNames> names(ExportSource source) {
        try {
            return HeaderNames.of(source, Inspection.of(source, format.limits()), format);
        } catch (RefusedContentException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
