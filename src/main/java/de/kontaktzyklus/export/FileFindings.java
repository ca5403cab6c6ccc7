package de.kontaktzyklus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the findings of a file: counts all, keeps the first thousand. */
public final class FileFindings implements Consumer<ExportFinding> {

    static final int MOST_KEPT = 1_000;

    private final List<ExportFinding> kept = new ArrayList<>();
    private int count;
    private int rejected;

    @Override
    public void accept(ExportFinding finding) {
        count++;
        if (finding.severity() == Severity.REJECTS) {
            rejected++;
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(finding);
        }
    }

    public List<ExportFinding> kept() {
        return List.copyOf(kept);
    }

    public int count() {
        return count;
    }

    /** Rejected rows; each has exactly one such finding. */
    public int rejected() {
        return rejected;
    }
}
