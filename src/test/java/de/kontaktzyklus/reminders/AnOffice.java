package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.ExceptionRules;
import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An invented office to walk days in: two caseworkers and a leader, everything else as the test tells it. */
public final class AnOffice implements ExportSet, KnownCases {

    /** 8 December 2026 and 6 April 2026 (Easter Monday) are days off here. */
    public static final OfficeCalendar CALENDAR = new OfficeCalendar() {
        private static final Set<LocalDate> DAYS_OFF =
                Set.of(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-25"));

        @Override
        public boolean isLegalWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6 && !DAYS_OFF.contains(day);
        }

        @Override
        public boolean isOfficeDay(LocalDate day) {
            return isLegalWorkingDay(day);
        }
    };

    public static final ReminderRules RULES =
            new ReminderRules(14, 10, 4, 30, "schutz@jobcenter.example", "leitung@jobcenter.example");

    private final Map<String, ACase> cases = new LinkedHashMap<>();
    private final Map<String, Caseworker> caseworkers = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> contradicted = new HashSet<>();
    private final List<VanishedCase> vanished = new ArrayList<>();
    private final InMemoryKnownCases known = new InMemoryKnownCases();
    private final RememberedHere memory = new RememberedHere(known);
    private final Set<String> unusable = new HashSet<>();
    private ReminderRules rules = RULES;
    private LocalDate exportDate = LocalDate.parse("2026-11-20");
    private int unseenRows;
    private long mostBytes = Long.MAX_VALUE;
    private TalkTimes talkTimes = TalkTimes.NONE;

    public AnOffice() {
        caseworker("erika", "Erika Musterfrau", "erika@jobcenter.example", "");
        caseworker("otto", "Otto Normal", "otto@jobcenter.example", "erika");
        teams.put("nord", new Team("nord", "Team Nord", "Lena Leitung", "lena@jobcenter.example"));
    }

    public AnOffice with(ACase... some) {
        for (ACase each : some) {
            cases.put(each.customer(), each);
        }
        return this;
    }

    /** The row of a customer cannot be read any more: a date in it is none. */
    public AnOffice unreadable(String customer) {
        unreadable.add(customer);
        return this;
    }

    /** A second row of the customer says something else. */
    public AnOffice contradicted(String customer) {
        contradicted.add(customer);
        return this;
    }

    public AnOffice readable(String customer) {
        unreadable.remove(customer);
        return this;
    }

    /** A case export of that day is taken, with the rows as they are. */
    public AnOffice arrives(LocalDate day) {
        exportDate = day;
        known.compare(day, cases.values().stream().map(this::snapshot).toList());
        return this;
    }

    private CaseSnapshot snapshot(ACase each) {
        CaseSnapshot read = each.snapshot();
        return unreadable.contains(read.customer())
                ? CaseSnapshot.unreadable(read.customer(), read.caseworker(), read.team(), read.underProtection())
                : read;
    }

    public AnOffice without(String customer) {
        cases.remove(customer);
        return this;
    }

    public AnOffice caseworker(String id, String name, String email, String deputy) {
        return caseworker(id, name, email, deputy, Optional.empty(), Optional.empty());
    }

    public AnOffice absent(String id, String from, String until) {
        Caseworker worker = directory().caseworker(id).orElseThrow();
        return caseworker(
                id,
                worker.name(),
                worker.email(),
                worker.deputy(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    private AnOffice caseworker(
            String id, String name, String email, String deputy, Optional<LocalDate> from, Optional<LocalDate> until) {
        caseworkers.put(id, new Caseworker(id, name, email, "nord", Optional.empty(), deputy, from, until));
        return this;
    }

    public AnOffice withoutTeams() {
        teams.clear();
        return this;
    }

    public AnOffice unusable(String address) {
        unusable.add(address);
        return this;
    }

    public AnOffice vanished(String customer, String dueUntil, String vanishedOn) {
        vanished.add(new VanishedCase(
                customer, "erika", "nord", LocalDate.parse(dueUntil), LocalDate.parse(vanishedOn), false));
        return this;
    }

    public AnOffice vanishedUnderProtection(String customer, String dueUntil, String vanishedOn) {
        vanished.add(new VanishedCase(
                customer, "erika", "nord", LocalDate.parse(dueUntil), LocalDate.parse(vanishedOn), true));
        return this;
    }

    public AnOffice accountedFor() {
        vanished.clear();
        return this;
    }

    /** The reader counts rows that end in no state: a mistake of the program. */
    public AnOffice losingRows(int rows) {
        unseenRows = rows;
        return this;
    }

    /** No mail may be larger. */
    public AnOffice withMailsUpTo(long bytes) {
        mostBytes = bytes;
        return this;
    }

    /** Keeps the same time free for each run. */
    public AnOffice keepingFree(Map<String, List<TalkBlock>> blocks) {
        talkTimes = assessor -> new TalkTimes.Look() {
            @Override
            public void accept(Case facts) {}

            @Override
            public Map<String, List<TalkBlock>> blocks(AssessedExport export, OfficeDirectory directory) {
                return blocks;
            }
        };
        return this;
    }

    public RememberedHere memory() {
        return memory;
    }

    public DigestRun run(Letters letters, AddressBook addresses, Supplier<? extends Guard> guards) {
        return run(letters, addresses, guards, false);
    }

    public DigestRun run(
            Letters letters, AddressBook addresses, Supplier<? extends Guard> guards, boolean keepClients) {
        return new DigestRun(
                new DigestRun.Rules(policy(), CALENDAR, rules, ZoneOffset.UTC, keepClients, "{}"),
                new DigestRun.Sources(() -> Optional.of(this), this, memory),
                new DigestRun.Desk(
                        address -> unusable.contains(address) ? Optional.empty() : addresses.usable(address),
                        letters,
                        guards,
                        size -> mostBytes,
                        talkTimes));
    }

    @Override
    public OfficeDirectory directory() {
        return new OfficeDirectory(List.copyOf(caseworkers.values()), List.copyOf(teams.values()));
    }

    @Override
    public ContactRecord contacts(Predicate<String> counts) {
        return ContactRecord.none();
    }

    @Override
    public int forEachCase(Consumer<CaseRow> rows) {
        int line = 1;
        for (ACase each : cases.values()) {
            line++;
            rows.accept(
                    unreadable.contains(each.customer())
                            ? new CaseRow.Rejected(
                                    line,
                                    each.customer(),
                                    RejectReason.DATE_INVALID,
                                    "Naechster_Termin",
                                    snapshot(each))
                            : new CaseRow.Read(each.facts(line), new Fingerprint(line)));
        }
        for (String customer : contradicted) {
            line++;
            ACase other = ACase.number(customer).lastTalk("2026-11-24");
            rows.accept(new CaseRow.Read(other.facts(line), new Fingerprint(line)));
        }
        return cases.size() + contradicted.size() + unseenRows;
    }

    @Override
    public Optional<ExportFile> file(ExportKind kind) {
        return Optional.of(new ExportFile(kind, "faelle_" + exportDate + ".csv", exportDate, "00"));
    }

    @Override
    public List<Movement> movements(LocalDate first, LocalDate last) {
        return List.of();
    }

    @Override
    public List<VanishedCase> vanishedOverdue() {
        return Stream.concat(vanished.stream(), known.vanishedOverdue().stream())
                .toList();
    }

    @Override
    public List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last) {
        return List.of();
    }

    @Override
    public Map<String, LastKnown> lastKnown() {
        return known.lastKnown();
    }

    @Override
    public boolean close(String customer, String reason, LocalDate day) {
        boolean listed = vanished.removeIf(each -> each.customer().equals(customer));
        return known.close(customer, reason, day) || listed;
    }

    private static ContactPolicy policy() {
        CodeTable profiles = new CodeTable(List.of(
                new CodeTable.Code("M", "Marktprofil", List.of()), new CodeTable.Code("F", "Förderprofil", List.of())));
        Regulation regulation = new Regulation(
                "av",
                "Arbeitsvermittlung",
                true,
                Set.of("AV"),
                OptionalInt.of(25),
                OptionalInt.empty(),
                new Regulation.FirstInterviewRule(7, 10, "C2"),
                Map.of("M", Cycle.every(Span.weeks(6), "C1"), "F", new Cycle(Span.months(2), Span.months(3), "C1")),
                "C5");
        return new ContactPolicy(List.of(new PolicyVersion(
                LocalDate.parse("2012-03-01"),
                "Konzept",
                new PolicyVersion.Codes(
                        profiles,
                        new CodeTable(List.of(
                                new CodeTable.Code("AV", "Arbeitsvermittlung", List.of()),
                                new CodeTable.Code("FM", "Fallmanagement", List.of()))),
                        new CodeTable(List.of(new CodeTable.Code("P", "persönlich", List.of()))),
                        new CodeTable(List.of())),
                true,
                List.of(regulation),
                new ExceptionRules(
                        new CodeTable(List.of(new CodeTable.Code("G", "Gutachten", List.of()))), Set.of(), 10, "C4"),
                Map.of(),
                new PolicyVersion.TalkRules(60, 30, 60, "C7"),
                Plausibility.SHIPPED)));
    }

    public static Instant morningOf(LocalDate day) {
        return day.atTime(5, 30).toInstant(ZoneOffset.UTC);
    }
}
