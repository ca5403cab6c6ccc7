package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.mix.FileMix;
import de.kontaktzyklus.export.mix.MixFigure;
import de.kontaktzyklus.export.mix.RowLimits;
import de.kontaktzyklus.export.portrait.FilePortrait.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds a file against the export of its kind that is in force, with the figures by which the intake does. */
record Comparison(ExportsBefore before, RowLimits rowLimits) {

    Change of(ExportKind kind, FileLook look, FileMix mix) {
        if (!before.isKnown()) {
            return nothing(Change.Basis.STATE_UNKNOWN, mix.figures(look.rows(), null));
        }
        Taken taken = before.inForce().get(kind);
        if (taken == null) {
            return nothing(Change.Basis.NONE_IN_FORCE, mix.figures(look.rows(), null));
        }
        return isSame(look, taken)
                ? change(taken, Change.Basis.SAME_CONTENT, List.of())
                : change(taken, Change.Basis.COMPARED, mix.figures(look.rows(), taken));
    }

    /** Why the intake would refuse the file although it can be read. */
    List<ExportFinding> objections(ExportKind kind, FileLook look, FileMix mix) {
        Optional<ExportFinding> noRows = RowLimits.noRows(look.name(), kind, look.rows());
        if (noRows.isPresent()) {
            return List.of(noRows.get());
        }
        Taken taken = before.inForce().get(kind);
        if (taken != null && isSame(look, taken)) {
            return List.of();
        }
        List<ExportFinding> objections = new ArrayList<>(rowLimits.objections(
                look.name(), look.rows(), look.rejected(), mix.mix().duplicates(), taken));
        objections.addAll(mix.objections(look.rows(), taken));
        return objections;
    }

    private static boolean isSame(FileLook look, Taken taken) {
        return look.sha256().filter(taken.sha256()::equals).isPresent();
    }

    private static Change nothing(Change.Basis basis, List<MixFigure> figures) {
        return new Change(basis, Optional.empty(), Optional.empty(), OptionalInt.empty(), figures);
    }

    private static Change change(Taken taken, Change.Basis basis, List<MixFigure> figures) {
        return new Change(
                basis,
                Optional.of(taken.fileName()),
                Optional.of(taken.exportDate()),
                OptionalInt.of(taken.rows()),
                figures);
    }
}
