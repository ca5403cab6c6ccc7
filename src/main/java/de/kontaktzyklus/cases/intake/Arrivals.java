package de.kontaktzyklus.cases.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Arrival;
import java.util.List;

/**
 * The files that are settled, taken or refused, and have not left the export folder yet. {@link TakenExports} notes
 * them in the transaction that settles them: after a crash, and in a folder that cannot be emptied, a file that is
 * still there is the same delivery and not a new one. Port; survives a crash.
 */
public interface Arrivals {

    /** Whether this very file is settled and was only left behind. */
    boolean isSettled(Arrival file);

    /** It has left the folder: a file that looks the same from now on is a new delivery. */
    void removed(ExportKind kind, String fileName);

    /** It could not be removed from the folder. */
    void stuck(ExportKind kind, String fileName);

    /** Files that could not be removed, by kind and name. */
    List<Arrival> stuck();
}
