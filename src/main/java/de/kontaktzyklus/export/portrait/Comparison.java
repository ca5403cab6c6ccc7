package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.portrait.FilePortrait.Change;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Holds a file against the export of its kind that is in force. Of cases the customers are compared, too. */
final class Comparison {

    private final ExportsBefore before;
    private final ExportFormat format;

    Comparison(ExportsBefore before, ExportFormat format) {
        this.before = before;
        this.format = format;
    }

    /** @param customers of the file, where it holds cases */
    Change of(ExportKind kind, FileLook look, Set<String> customers) {
        if (!before.isKnown()) {
            return Change.nothing(Change.Basis.STATE_UNKNOWN);
        }
        Taken taken = before.inForce().get(kind);
        if (taken == null) {
            return Change.nothing(Change.Basis.NONE_IN_FORCE);
        }
        if (look.sha256().filter(taken.sha256()::equals).isPresent()) {
            return change(taken, Change.Basis.SAME_CONTENT);
        }
        return kind == ExportKind.CASES ? ofCustomers(taken, customers) : ofRows(taken);
    }

    private static Change ofRows(Taken taken) {
        return change(taken, Change.Basis.ROWS);
    }

    /** From the archived copy; where that cannot be read any more, the rows are all there is to compare. */
    private Change ofCustomers(Taken taken, Set<String> customers) {
        Set<String> vanished = new HashSet<>();
        Set<String> stayed = new HashSet<>();
        try {
            new FileExportSet(List.of(ExportSource.of(taken)), format).forEachCase(row -> {
                if (format.values().customerNumber().matcher(row.customer()).matches()) {
                    (customers.contains(row.customer()) ? stayed : vanished).add(row.customer());
                }
            });
        } catch (UnreadableExportException | UncheckedIOException e) {
            return ofRows(taken);
        }
        return new Change(
                Change.Basis.CUSTOMERS,
                Optional.of(taken.fileName()),
                Optional.of(taken.exportDate()),
                OptionalInt.of(taken.rows()),
                OptionalInt.of(vanished.size()),
                OptionalInt.of(customers.size() - stayed.size()));
    }

    /** Where the customers need not or cannot be compared. */
    private static Change change(Taken taken, Change.Basis basis) {
        return new Change(
                basis,
                Optional.of(taken.fileName()),
                Optional.of(taken.exportDate()),
                OptionalInt.of(taken.rows()),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
