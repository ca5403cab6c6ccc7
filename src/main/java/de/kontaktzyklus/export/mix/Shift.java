package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the figures of a file: what each was and is, what is allowed, what stands behind it; and what speaks against
 * the file.
 */
final class Shift {

    private final String file;
    private final boolean applies;
    private final List<MixFigure> figures = new ArrayList<>();
    private final List<ExportFinding> objections = new ArrayList<>();

    /** @param applies whether the limits count; they do not for small files */
    Shift(String file, boolean applies) {
        this.file = file;
        this.applies = applies;
    }

    /** {0} part, {1} whole, {2} per cent, {3} limit, {4} commonest values; then what else is to be said. */
    void share(Problem problem, Share now, int limit, Commonest behind, Object... more) {
        MixFigure figure = new MixFigure(problem, now, Optional.empty(), limit, applies, behind.words());
        add(figure, more);
    }

    /** {0} to {4} as for a share; {5} part before, {6} whole before, {7} per cent before. */
    void rise(Problem problem, Share now, Share before, int points, Commonest behind) {
        MixFigure figure = new MixFigure(problem, now, Optional.of(before), points, applies, behind.words());
        add(figure, before.part(), before.whole(), before.percent());
    }

    private void add(MixFigure figure, Object... more) {
        figures.add(figure);
        if (figure.isBeyond()) {
            Share now = figure.now();
            List<Object> details =
                    new ArrayList<>(List.of(now.part(), now.whole(), now.percent(), figure.limit(), figure.behind()));
            details.addAll(List.of(more));
            objections.add(ExportFinding.ofFile(file, figure.figure(), details.toArray()));
        }
    }

    /** What is no figure. */
    void object(Problem problem, Object... details) {
        if (applies) {
            objections.add(ExportFinding.ofFile(file, problem, details));
        }
    }

    List<MixFigure> figures() {
        return List.copyOf(figures);
    }

    List<ExportFinding> objections() {
        return List.copyOf(objections);
    }
}
