package de.kontaktzyklus.office;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.LackingExports;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.state.StateDatabase;
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
    private final LackingExports lacking;

    private ExportsInForce(TakenExports taken, LackingExports lacking, KnownCases known, Office office) {
        this.taken = taken;
        this.lacking = lacking;
        this.known = known;
        this.format = office.format();
        this.calendar = office.calendar();
    }

    /** As the state has them, whenever they are asked for. */
    public static ExportsInForce of(Office office, StateDatabase state) {
        LackingExports lacking = new LackingExports(
                state.takenExports(),
                office.settings().intake().isInUse(ExportKind.CONTACTS),
                new DigestsMade(state.reminderMemory()),
                office.settings().office().timeZone());
        return new ExportsInForce(state.takenExports(), lacking, state.knownCases(), office);
    }

    /** The files in force now; empty while one that is needed is missing. */
    public Optional<ExportSet> now() {
        return set(taken::inForce);
    }

    /** Why there are none to work with. */
    public LackingExports lacking() {
        return lacking;
    }

    /**
     * The files for a look back at a month: cases and contacts as they were known on its last day, if these files are
     * archived; otherwise as they came by the first office day after it. Empty if there are none: an office that has
     * just started has no past month. Caseworkers and teams are always those of today, because today's people are told.
     */
    public Optional<ExportSet> of(YearMonth month) {
        return wasHeldBack(month)
                ? Optional.empty()
                : set(kind -> kind.isAboutCases() ? lookBack(kind, month) : taken.inForce(kind));
    }

    /** Nobody was told anything by then, for want of the same exports. */
    private boolean wasHeldBack(YearMonth month) {
        return lookBack(ExportKind.CONTACTS, month).isEmpty() && lacking.contactsHeldBackOn(summaryDay(month));
    }

    /** The archived files that a look back at this month needs. They must stay until it is made. */
    List<Path> archivedFor(YearMonth month) {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isAboutCases)
                .flatMap(kind -> lookBack(kind, month).stream())
                .map(Taken::archived)
                .toList();
    }

    private Optional<Taken> lookBack(ExportKind kind, YearMonth month) {
        return taken.latestNotAfter(kind, month.atEndOfMonth()).or(() -> taken.latestNotAfter(kind, summaryDay(month)));
    }

    private LocalDate summaryDay(YearMonth month) {
        return calendar.officeDaysAfter(month.atEndOfMonth(), 1);
    }

    private Optional<ExportSet> set(Function<ExportKind, Optional<Taken>> which) {
        if (!lacking.areNone()) {
            return Optional.empty();
        }
        List<ExportSource> sources = Arrays.stream(ExportKind.values())
                .flatMap(kind -> which.apply(kind).stream())
                .map(ExportSource::of)
                .toList();
        return isComplete(sources)
                ? Optional.of(new FileExportSet(sources, format).remembering(known::talks))
                : Optional.empty();
    }

    /**
     * Without the people of the office all cases would seem to belong to nobody. The files are not looked at: who only
     * asks whether there are any is answered at once, however long they are.
     */
    private static boolean isComplete(List<ExportSource> sources) {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isRequired)
                .allMatch(kind -> sources.stream().anyMatch(source -> source.kind() == kind));
    }

    private record DigestsMade(ReminderMemory memory) implements LackingExports.Work {

        @Override
        public boolean hasBegun() {
            return memory.lastRecorded().isPresent();
        }

        @Override
        public boolean hadBegunOn(LocalDate day) {
            return memory.lastMadeBefore(day.plusDays(1)).isPresent();
        }
    }
}
