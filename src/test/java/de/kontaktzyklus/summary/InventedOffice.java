package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.ExceptionRules;
import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.assessment.policy.Regulation.FirstInterviewRule;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cases.Unreadable;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.look.SummaryOptions;
import de.kontaktzyklus.summary.look.SummaryOptions.ForTheRecord;
import de.kontaktzyklus.summary.look.SummaryOptions.Persons;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An invented office in October 2026, small enough to be summed up by hand. 31 October is a Saturday; nothing is a
 * holiday. Team 501 has something of everything, team 502 is in order, and two cases name no team that exists.
 */
public final class InventedOffice {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final LocalDate LAST_DAY = OCTOBER.atEndOfMonth();

    private InventedOffice() {}

    public static InMemoryExportSet exports() {
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(directory())
                .with(new ExportFile(
                        ExportKind.CASES, "faelle_2026-10-30.csv", LAST_DAY.minusDays(1), "0a1b".repeat(16)));
        int line = 2;
        for (CaseFixture each : List.of(
                // 13 AT to the first interview
                aCase("100A000001")
                        .registered("14.09.2026")
                        .firstInterviewed("01.10.2026")
                        .lastSeen("01.10.2026"),
                aCase("100A000002").lastSeen("19.09.2026"), // 6 weeks end today, a Saturday: moves to Monday, due
                aCase("100A000003").in("Förderprofil").lastSeen("15.08.2026"), // due until 16.11.2026
                aCase("100A000004").lastSeen("01.09.2026"), // 18 days overdue
                aCase("100A000005").in("Förderprofil").lastSeen("20.07.2026"), // 11 days overdue
                aCase("100A000006")
                        .in("Stabilisierungsprofil")
                        .lastSeen("15.01.2026")
                        .underProtection(), // 16 days
                aCase("100A000007").lastSeen("08.09.2026").nextAppointment("05.11.2026"), // 11 days overdue
                aCase("100A000008").registered("27.10.2026"), // target 05.11.2026, limit 10.11.2026
                aCase("100A000009").registered("19.10.2026"), // target 28.10.2026 missed, limit 02.11.2026
                aCase("100A000010").registered("12.10.2026"), // limit 26.10.2026: 5 days overdue
                aCase("100A000011").lastSeen("01.09.2026").exceptedFor("Gutachten ausstehend", "30.11.2026"),
                aCase("100A000012")
                        .lastSeen("01.09.2026")
                        .exceptedFor("Einstellungszusage"), // 13.10. passed: to review
                aCase("100A000013").lastSeen("01.10.2026").exceptedFor("=laut Gespräch"), // reason not in the table
                aCase("100A000014").in("").lastSeen("01.10.2026"), // unclear
                aCase("100A000015").inArea("FM").lastSeen("01.10.2026"), // out of scope
                // exception over, 10 AT of grace end on 03.11.2026
                aCase("100A000016").lastSeen("01.09.2026").exceptedFor("Gutachten ausstehend", "20.10.2026"),
                // 8 AT to the first interview
                aCase("100A000017")
                        .in("Stabilisierungsprofil")
                        .registered("21.09.2026")
                        .firstInterviewed("01.10.2026")
                        .lastSeen("01.10.2026"),
                // 3 AT to the first interview
                aCase("100A000018")
                        .in("Förderprofil")
                        .registered("05.10.2026")
                        .firstInterviewed("08.10.2026")
                        .lastSeen("08.10.2026"),
                // the first row again
                aCase("100A000001")
                        .registered("14.09.2026")
                        .firstInterviewed("01.10.2026")
                        .lastSeen("01.10.2026"),
                aCase("200B000001").ofTeam("502").caredForBy("V5021").lastSeen("05.10.2026"),
                aCase("200B000002").ofTeam("502").caredForBy("").lastSeen("05.10.2026"),
                aCase("200B000003").ofTeam("502").caredForBy("V9999").lastSeen("05.10.2026"),
                aCase("300C000001").ofTeam("999").caredForBy("V5021").lastSeen("05.10.2026"),
                aCase("300C000002").ofTeam("").caredForBy("V5021").lastSeen("05.10.2026"))) {
            exports.with(each.onLine(line++).row());
        }
        return exports.with(Unreadable.row(line, "", RejectReason.DATE_INVALID, "Zugang"));
    }

    public static OfficeDirectory directory() {
        return new OfficeDirectory(
                List.of(caseworker("V5011", "501"), caseworker("V5021", "502")),
                List.of(
                        new Team("501", "Nord", "Leitung Muster", "leitung501@jobcenter.example"),
                        new Team("502", "Süd & Ost", "Leitung Beispiel", "leitung502@jobcenter.example")));
    }

    private static Caseworker caseworker(String id, String team) {
        return new Caseworker(
                id,
                "Muster, " + id,
                id + "@jobcenter.example",
                team,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** The office as the sum of its summaries. */
    public static OfficeSummary office(List<TeamSummary> summaries, KeptSummaries kept) {
        YearMonth month = summaries.get(0).month();
        List<TeamOutline> teams = summaries.stream().map(TeamOutline::of).toList();
        int fewest = teams.get(0).counselling().map(Counselling::fewest).orElse(0);
        return new OfficeSummary(month, teams, OfficeTrend.of(month, teams, new EarlierMonths(kept, fewest)));
    }

    /** Three movements in October, one of them between the teams, and one case that vanished while overdue. */
    public static KnownCases known() {
        return known(List.of());
    }

    private static KnownCases known(List<BecameOverdue> became) {
        return new KnownCases() {
            @Override
            public List<Movement> movements(LocalDate first, LocalDate last) {
                return List.of(
                                new Movement(
                                        Kind.APPEARED,
                                        "100A000008",
                                        "501",
                                        "",
                                        "V5011",
                                        LocalDate.of(2026, 10, 28),
                                        false),
                                new Movement(
                                        Kind.TEAM,
                                        "200B000001",
                                        "502",
                                        "501",
                                        "502",
                                        LocalDate.of(2026, 10, 12),
                                        false),
                                new Movement(
                                        Kind.VANISHED,
                                        "100A000099",
                                        "501",
                                        "V5011",
                                        "",
                                        LocalDate.of(2026, 10, 12),
                                        true),
                                new Movement(
                                        Kind.APPEARED,
                                        "100A000077",
                                        "501",
                                        "",
                                        "V5011",
                                        LocalDate.of(2026, 11, 2),
                                        false))
                        .stream()
                        .filter(each ->
                                !each.day().isBefore(first) && !each.day().isAfter(last))
                        .toList();
            }

            @Override
            public List<VanishedCase> vanishedOverdue() {
                return List.of(
                        missing("100A000099", LocalDate.of(2026, 10, 12), false),
                        missing("100A000098", LocalDate.of(2026, 11, 2), false),
                        missing("100A000097", LocalDate.of(2026, 10, 12), true));
            }

            @Override
            public List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last) {
                return became;
            }

            @Override
            public Map<String, LastKnown> lastKnown() {
                return Map.of();
            }

            private VanishedCase missing(String customer, LocalDate vanishedOn, boolean underProtection) {
                return new VanishedCase(
                        customer, "V5011", "501", LocalDate.of(2026, 10, 1), vanishedOn, underProtection);
            }

            @Override
            public boolean close(String customer, String reason, LocalDate day) {
                return false;
            }
        };
    }

    /** Summaries that forget with the test. */
    public static KeptSummaries nothingKept() {
        return new InMemoryKeptSummaries();
    }

    public static SummaryRun run(KeptSummaries kept, boolean byCaseworker) {
        return new SummaryRun(policy(), mondayToFriday(), known(), ReminderRecord.none(), kept, options(byCaseworker));
    }

    /** A run of an office whose digest runs have seen who became overdue in the month. */
    static SummaryRun run(KeptSummaries kept, List<BecameOverdue> became) {
        return new SummaryRun(policy(), mondayToFriday(), known(became), ReminderRecord.none(), kept, options(false));
    }

    /**
     * A run of an office that protects single persons.
     *
     * @param fewest persons with hours, before anything made of hours is shown
     */
    public static SummaryRun run(KeptSummaries kept, boolean byCaseworker, int fewest) {
        return new SummaryRun(
                policy(),
                mondayToFriday(),
                known(),
                ReminderRecord.none(),
                kept,
                options(new Persons(byCaseworker, 5, fewest)));
    }

    static SummaryOptions options(boolean byCaseworker) {
        return options(new Persons(byCaseworker, 1, 0));
    }

    static SummaryOptions options(Persons persons) {
        return new SummaryOptions(
                "Jobcenter Musterstadt",
                persons,
                15,
                8,
                OptionalInt.of(2),
                new ForTheRecord(
                        "NW " + "0a1b2c3d".repeat(8),
                        "4e5f6a7b".repeat(8),
                        "1.0.0",
                        () -> new MadeAt(Instant.parse("2026-11-02T06:00:30Z"), "Europe/Berlin")));
    }

    /** Makes the summaries of a month, as the routes do. */
    public static List<TeamSummary> made(SummaryRun run, KeptSummaries kept, YearMonth month, ExportSet exports) {
        TeamSummaries summaries = run.compute(month, month.atEndOfMonth(), exports);
        kept.begin(month);
        List<TeamSummary> made = new ArrayList<>();
        for (TeamSummary summary : summaries) {
            kept.add(summary);
            made.add(summary);
        }
        kept.finish(month, List.of());
        return made;
    }

    /** The summary of one team as of the last day of October. */
    public static TeamSummary summaryOf(String team) {
        return run(nothingKept(), false).compute(OCTOBER, LAST_DAY, exports()).stream()
                .filter(summary -> summary.team().equals(team))
                .findFirst()
                .orElseThrow();
    }

    static OfficeCalendar mondayToFriday() {
        return new OfficeCalendar() {
            @Override
            public boolean isLegalWorkingDay(LocalDate day) {
                return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            }

            @Override
            public boolean isOfficeDay(LocalDate day) {
                return isLegalWorkingDay(day);
            }
        };
    }

    static ContactPolicy policy() {
        Map<String, Cycle> cycles = Map.of(
                "M", Cycle.every(Span.weeks(6), "C1"),
                "F", new Cycle(Span.months(2), Span.months(3), "C1"),
                "S", new Cycle(Span.months(6), Span.months(9), "C1"));
        Regulation over25 = new Regulation(
                "ue25",
                "Arbeitsvermittlung Ü25",
                true,
                Set.of("AV"),
                OptionalInt.of(25),
                OptionalInt.empty(),
                new FirstInterviewRule(7, 10, "C2"),
                cycles,
                "C5");
        return new ContactPolicy(List.of(new PolicyVersion(
                LocalDate.of(2012, 3, 1),
                "Kundenkontaktdichte-Konzept",
                new PolicyVersion.Codes(
                        table("M", "Marktprofil", "F", "Förderprofil", "S", "Stabilisierungsprofil"),
                        table("AV", "Arbeitsvermittlung", "FM", "Fallmanagement"),
                        table("persönlich", "persönlich"),
                        table()),
                true,
                List.of(over25),
                new ExceptionRules(
                        table("employment", "Einstellungszusage", "report", "Gutachten ausstehend"),
                        Set.of(),
                        10,
                        "C4"),
                Map.of(),
                new TalkRules(60, 30, 60, "C7"),
                Plausibility.SHIPPED)));
    }

    private static CodeTable table(String... codesAndLabels) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            codes.add(new Code(codesAndLabels[i], codesAndLabels[i + 1], List.of()));
        }
        return new CodeTable(codes);
    }
}
