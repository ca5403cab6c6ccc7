package de.kontaktzyklus.office;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files the office works with: the last good one of each kind, from the archive. */
public final class ExportsInForce {

    private final TakenExports taken;
    private final ExportFormat format;
    private final OfficeCalendar calendar;
    private final KnownCases known;

    /** @param known what earlier exports have shown */
    public ExportsInForce(TakenExports taken, KnownCases known, ExportFormat format, OfficeCalendar calendar) {
        this.calendar = calendar;
        this.known = known;
        this.taken = taken;
        this.format = format;
    }

    /** The files in force now; empty while one that is needed is missing. */
    public Optional<ExportSet> now() {
        return set(taken::inForce);
    }

    /**
     * The files for a look back at a month: cases and contacts as they were known on its last day, if these files are
     * archived; otherwise as they came by the first office day after it. Empty if there are none: an office that has
     * just started has no past month. Caseworkers and teams are always those of today, because today's people are told.
     */
    public Optional<ExportSet> of(YearMonth month) {
        return set(kind -> looksBack(kind) ? lookBack(kind, month) : taken.inForce(kind));
    }

    /** The archived files that a look back at this month needs. They must stay until it is made. */
    List<Path> archivedFor(YearMonth month) {
        return Arrays.stream(ExportKind.values())
                .filter(ExportsInForce::looksBack)
                .flatMap(kind -> lookBack(kind, month).stream())
                .map(Taken::archived)
                .toList();
    }

    private Optional<Taken> lookBack(ExportKind kind, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        LocalDate summaryDay = calendar.officeDaysAfter(last, 1);
        return taken.latestNotAfter(kind, last).or(() -> taken.latestNotAfter(kind, summaryDay));
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
                .filter(ExportsInForce::isComplete)
                .map(files -> files.remembering(known::talks));
    }

    /** Without the people of the office all cases would seem to belong to nobody. */
    private static boolean isComplete(ExportSet set) {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isRequired)
                .allMatch(kind -> set.file(kind).isPresent());
    }
}
