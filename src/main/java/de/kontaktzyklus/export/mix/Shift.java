package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what speaks against a file: the figure, what it was and is, what is allowed, and what stands behind it. */
final class Shift {

    private final String file;
    private final List<ExportFinding> objections = new ArrayList<>();

    Shift(String file) {
        this.file = file;
    }

    /** {0} part, {1} whole, {2} per cent, {3} limit, {4} commonest values. */
    void share(Problem problem, Share now, int limit, Commonest behind) {
        if (now.isAbove(limit)) {
            objections.add(
                    ExportFinding.ofFile(file, problem, now.part(), now.whole(), now.percent(), limit, behind.words()));
        }
    }

    /** {0} to {4} as for a share; {5} part before, {6} whole before, {7} per cent before. */
    void rise(Problem problem, Share now, Share before, int points, Commonest behind) {
        if (now.roseAbove(before, points)) {
            objections.add(ExportFinding.ofFile(
                    file,
                    problem,
                    now.part(),
                    now.whole(),
                    now.percent(),
                    points,
                    behind.words(),
                    before.part(),
                    before.whole(),
                    before.percent()));
        }
    }

    void add(Problem problem, Object... details) {
        objections.add(ExportFinding.ofFile(file, problem, details));
    }

    List<ExportFinding> objections() {
        return List.copyOf(objections);
    }
}
