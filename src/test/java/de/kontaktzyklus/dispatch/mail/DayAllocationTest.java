package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.benchmark.Allocation;
import de.kontaktzyklus.benchmark.InventedExport;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.dispatch.mail.guard.MailGuard;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.DigestDay;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.InMemoryReminderMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the day's work allocates for a row or a mail, from the row that was read to the mail that was checked. Each
 * figure is measured for two sizes of an office: what costs more in the larger one would never end with all cases of
 * the country. It is that of the first compiler of Java alone. This test turns red when a figure is a tenth away from
 * what is written here, dearer or cheaper: find out why, and write the new figure down here and in
 * {@code docs/measurements.md}. Without the {@code StreamProvider} that the build names, as the start script does, a
 * mail is dearer.
 */
class DayAllocationTest {

    private static final int SMALL = 4_000;
    private static final int LARGE = 20_000;
    private static final long BYTES_TO_ASSESS_A_ROW = 4_100;
    private static final long BYTES_TO_PLAN_A_ROW = 2_330;
    private static final long BYTES_TO_WRITE_A_MAIL = 4_500_000;

    private static final Instant NOW = InventedExport.DAY.atTime(5, 30).toInstant(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_day_costs_the_same_for_each_row_and_each_mail_whatever_the_size_of_the_office() {
        measured(SMALL); // classes are loaded

        for (int rows : new int[] {SMALL, LARGE}) {
            Figures figures = measured(rows);

            assertThat(figures.assessing()).as("a row of %d", rows).satisfies(isAbout(BYTES_TO_ASSESS_A_ROW));
            assertThat(figures.planning()).as("a row of %d", rows).satisfies(isAbout(BYTES_TO_PLAN_A_ROW));
            assertThat(figures.writing()).as("a mail of %d rows", rows).satisfies(isAbout(BYTES_TO_WRITE_A_MAIL));
        }
    }

    private Figures measured(int rows) {
        InMemoryExportSet exports = exports(rows);
        InMemoryKnownCases known = new InMemoryKnownCases();
        Office office = Office.open(Path.of("config"), Map.of());
        DigestRun run = new DigestRun(
                new DigestRun.Rules(
                        office.policy(),
                        office.calendar(),
                        AnOffice.RULES,
                        office.settings().office().timeZone(),
                        false,
                        ""),
                new DigestRun.Sources(
                        () -> Optional.of(exports), known, new InMemoryReminderMemory(new InMemoryOutbox(), known)),
                new DigestRun.Desk(WrittenMails.ADDRESSES, new WrittenMails(Locale.GERMAN).letters(), MailGuard::new));
        DigestDay[] day = {run.enrich(run.begin(InventedExport.DAY, NOW))};
        long assessing = Allocation.of(() -> day[0] = run.balance(run.assess(day[0])));
        long planning = Allocation.of(() -> day[0] = run.plan(day[0]));
        long writing = Allocation.of(() -> day[0] = run.write(day[0]));
        return new Figures(
                assessing / rows,
                planning / rows,
                writing / InventedExport.caseworkers(rows).size());
    }

    private InMemoryExportSet exports(int rows) {
        Path file = folder.resolve(rows + ".csv");
        InventedExport.write(rows, file);
        InMemoryExportSet exports = InMemoryExportSet.of();
        new FileExportSet(
                        List.of(new ExportSource(ExportKind.CASES, file, "faelle.csv", InventedExport.DAY)),
                        new ExportFormat(Map.of(), FormatLimits.SHIPPED, ValueRules.SHIPPED, Locale.GERMAN))
                .forEachCase(exports::with);
        return exports.with(new ExportFile(ExportKind.CASES, "faelle.csv", InventedExport.DAY, "sha"))
                .with(new OfficeDirectory(InventedExport.caseworkers(rows), InventedExport.teams(rows)));
    }

    private static Consumer<Long> isAbout(long figure) {
        return bytes -> assertThat(bytes).isBetween(figure - figure / 10, figure + figure / 10);
    }

    /** Bytes of a row, a row, and a caseworker's mail together with its share of those of others. */
    private record Figures(long assessing, long planning, long writing) {}
}
