package de.kontaktzyklus.wiring;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FileExportSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files the office works with: the last good one of each kind, from the archive. */
final class ExportsInForce {

    private final TakenExports taken;
    private final ExportFormat format;

    ExportsInForce(TakenExports taken, ExportFormat format) {
        this.taken = taken;
        this.format = format;
    }

    /** The files in force now; empty while no case export has been taken. */
    Optional<ExportSet> now() {
        return set(taken::inForce);
    }

    /**
     * The files for a look back: cases and contacts as they were known on that day, as far as they are archived, else those in
     * force. Who works where is always as of now: that is who is to be told.
     */
    Optional<ExportSet> notAfter(LocalDate day) {
        return set(kind -> looksBack(kind)
                ? taken.latestNotAfter(kind, day).or(() -> taken.inForce(kind))
                : taken.inForce(kind));
    }

    private static boolean looksBack(ExportKind kind) {
        return kind == ExportKind.CASES || kind == ExportKind.CONTACTS;
    }

    private Optional<ExportSet> set(Function<ExportKind, Optional<Taken>> which) {
        List<ExportSource> sources = Arrays.stream(ExportKind.values())
                .flatMap(kind -> which.apply(kind).stream())
                .map(ExportSource::of)
                .toList();
        return Optional.<ExportSet>of(new FileExportSet(sources, format))
                .filter(set -> set.file(ExportKind.CASES).isPresent());
    }
}
