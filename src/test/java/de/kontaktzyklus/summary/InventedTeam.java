package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An invented team of any size, with a quarter behind it: for pages that are long, short, empty, or full of long names.
 * The same every time.
 *
 * @param cases how many
 * @param caseworkers how many, each with weekly hours
 * @param name of the team
 * @param longLabels whether Profillagen have names of 60 characters
 */
public record InventedTeam(int cases, int caseworkers, String name, boolean longLabels) {

    /** 60 characters, and one word of 34. */
    public static final String LONG_NAME = "Markt und Integration Nord mit Weiterbildungsmaßnahmenstelle";

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<String> PROFILES = List.of("M", "A", "F", "F", "E", "S", "U", "Z", "I");

    public static TeamSummary ofSize(int cases) {
        return new InventedTeam(cases, Math.max(1, cases / 70), "Markt und Integration Nord", false).summary();
    }

    public static TeamSummary withLongNames() {
        return new InventedTeam(120, 3, LONG_NAME, true).summary();
    }

    /** The summary of October 2026. */
    public TeamSummary summary() {
        KeptSummaries kept = InventedOffice.nothingKept();
        SummaryRun run = new SummaryRun(
                PolicyFile.read(policy()),
                new HolidayCalendar("NW", day -> false),
                InventedOffice.known(),
                ReminderRecord.none(),
                kept,
                InventedOffice.options(false));
        List<TeamSummary> made = List.of();
        for (YearMonth month = LAST.minusMonths(2); !month.isAfter(LAST); month = month.plusMonths(1)) {
            made = InventedOffice.made(run, kept, month, exports(month));
        }
        return made.stream()
                .filter(summary -> summary.team().equals("501"))
                .findFirst()
                .orElseThrow();
    }

    private Path policy() {
        Path shipped = Path.of("config", PolicyFile.NAME);
        if (!longLabels) {
            return shipped;
        }
        try {
            Path folder = Files.createTempDirectory("policy");
            Path policy = folder.resolve(PolicyFile.NAME);
            Files.writeString(
                    policy,
                    Files.readString(shipped)
                            .replace("label: Marktprofil", "label: \"" + LONG_NAME + "\"")
                            .replace("label: Profillage Z", "label: \"" + LONG_NAME.toUpperCase(Locale.ROOT) + "\""));
            policy.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return policy;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private InMemoryExportSet exports(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(directory())
                .with(new ExportFile(ExportKind.CASES, "faelle_" + day + ".csv", day, "5e1d".repeat(16)));
        for (int i = 0; i < cases; i++) {
            exports.with(row(i, day).onLine(i + 2).row());
        }
        return exports;
    }

    private CaseFixture row(int number, LocalDate day) {
        Random random = new Random(number);
        CaseFixture row = aCase(String.format(Locale.ROOT, "501A%06d", number))
                .ofTeam("501")
                .caredForBy("V501" + number % caseworkers)
                .in(number % 41 == 7 ? "" : PROFILES.get(random.nextInt(PROFILES.size())))
                .inArea(number % 19 == 3 ? "FM" : "AV")
                .registered(GERMAN.format(LocalDate.of(2024, 6, 3).plusDays(random.nextInt(300))));
        row.firstInterviewed("02.05.2025").lastSeen(GERMAN.format(day.minusDays(3 + random.nextInt(95))));
        if (number % 23 == 5) {
            row.exceptedFor("Gutachten ausstehend", GERMAN.format(day.plusDays(30)));
        } else if (number % 37 == 1) {
            row.underProtection();
        } else if (number % 13 == 2) {
            row.nextAppointment(GERMAN.format(day.plusDays(9)));
        }
        return row;
    }

    private OfficeDirectory directory() {
        List<Caseworker> people = new ArrayList<>(IntStream.range(0, caseworkers)
                .mapToObj(i -> new Caseworker(
                        "V501" + i,
                        "Muster, " + i,
                        "v501" + i + "@jobcenter.example",
                        "501",
                        Optional.of(39d),
                        "",
                        Optional.empty(),
                        Optional.empty()))
                .toList());
        return new OfficeDirectory(
                people, List.of(new Team("501", name, "Leitung Muster", "leitung501@jobcenter.example")));
    }
}
