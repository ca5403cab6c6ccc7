package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.rows.RowWitness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of one file, and says at its end what they are like. */
public interface FileMix extends RowWitness {

    /** Nothing is to be said of the rows. */
    FileMix NONE = new FileMix() {};

    /** What is to be remembered. */
    default Mix mix() {
        return Mix.NOTHING;
    }

    /**
     * Its figures, beyond their limits or not.
     *
     * @param rows of the file
     * @param before the export in force; null if there is none
     */
    default List<MixFigure> figures(int rows, @Nullable Taken before) {
        return List.of();
    }

    /**
     * What speaks against the file, from what its rows are like.
     *
     * @param rows of the file
     * @param before the export in force; null if there is none
     */
    default List<ExportFinding> objections(int rows, @Nullable Taken before) {
        return List.of();
    }
}
