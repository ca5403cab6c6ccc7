package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.AssessedCase;
import de.kontaktzyklus.assessment.AssessedExport;
import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.ContactPolicy;
import de.kontaktzyklus.assessment.ExportAssessment;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The daily run: assess the export in force, plan, write, look at each mail, and remember all of it in one transaction. After a
 * crash either the whole day is made or nothing of it; sending is somebody else's.
 */
public final class DigestRun {

    private static final Set<Status> UNDECIDED = Set.of(Status.REJECTED, Status.UNCLEAR);

    private final Rules rules;
    private final Sources sources;
    private final Desk desk;

    public DigestRun(Rules rules, Sources sources, Desk desk) {
        this.rules = rules;
        this.sources = sources;
        this.desk = desk;
    }

    /** Makes and records the digests of a day, unless the office is closed, they are made already or there is no export. */
    public DigestResult make(LocalDate day, Instant now) {
        if (!rules.calendar().isOfficeDay(day)) {
            return new Skipped(Why.OFFICE_CLOSED);
        }
        if (sources.memory().isMade(day)) {
            return new Skipped(Why.ALREADY_MADE);
        }
        return work(day, now, true);
    }

    /** The same mails as they would be on that day, open or not, made or not; records nothing. */
    public DigestResult preview(LocalDate day, Instant now) {
        return work(day, now, false);
    }

    private DigestResult work(LocalDate day, Instant now, boolean forGood) {
        Optional<ExportSet> inForce =
                sources.inForce().get().filter(set -> set.file(ExportKind.CASES).isPresent());
        if (inForce.isEmpty()) {
            return new Skipped(Why.NO_EXPORT);
        }
        ExportSet exports = inForce.get();
        Guard guard = desk.guards().get();
        Assessor assessor = Assessor.on(day, rules.policy(), rules.calendar());
        AssessedExport export = ExportAssessment.of(exports, assessor, rules.keepClients(), guard::meet);
        if (!export.totals().balances()) {
            return new Stopped(List.of(Alarm.of(
                    Alarm.Kind.ROWS_DO_NOT_BALANCE,
                    "",
                    day,
                    export.totals().rowsRead(),
                    export.totals().accountedFor())));
        }
        DigestPlan plan = plan(export, exports);
        if (!plan.balances()) {
            return new Stopped(List.of(doesNotBalance(plan)));
        }
        Mailing mailing = new Mailing(desk.letters(), guard, exports.directory());
        Mailing.Outcome outcome = mailing.write(plan, factsOf(export, exports, assessor, now));
        return finish(export, outcome, forGood);
    }

    private DigestPlan plan(AssessedExport export, ExportSet exports) {
        DigestPlanner planner = new DigestPlanner(rules.reminders(), rules.calendar(), desk.addresses());
        return planner.plan(new DigestPlanner.Situation(
                export,
                exports.directory(),
                sources.memory().announced(),
                sources.knownCases().vanishedOverdue(),
                isFirstOfWeek(export.day())));
    }

    private Mailing.RunBasis factsOf(AssessedExport export, ExportSet exports, Assessor assessor, Instant now) {
        return new Mailing.RunBasis(
                now,
                export.totals(),
                exports.file(ExportKind.CASES).orElseThrow(),
                assessor.version().map(version -> version.validFrom()),
                rules.reminders());
    }

    private DigestResult finish(AssessedExport export, Mailing.Outcome outcome, boolean forGood) {
        DigestPlan plan = outcome.plan();
        if (!plan.balances()) {
            return new Stopped(List.of(doesNotBalance(plan)));
        }
        MadeDigests.Totals totals = new MadeDigests.Totals(
                plan.day(), plan.weekly(), export.totals().rowsRead(), plan.overdue(), plan.told(), plan.heldBack());
        if (forGood) {
            sources.memory()
                    .record(new MadeDigests(
                            totals, outcome.mails(), plan.announcements(), latestDays(export), undecided(export)));
        }
        return new Made(totals, outcome.mails(), outcome.stopped(), outcome.alarms());
    }

    private boolean isFirstOfWeek(LocalDate day) {
        return sources.memory()
                .lastMadeBefore(day)
                .filter(last -> weekOf(last) == weekOf(day))
                .isEmpty();
    }

    private static long weekOf(LocalDate day) {
        return day.getLong(IsoFields.WEEK_BASED_YEAR) * 100 + day.getLong(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Alarm doesNotBalance(DigestPlan plan) {
        int heldBack =
                plan.heldBack().values().stream().mapToInt(Integer::intValue).sum();
        return Alarm.of(Alarm.Kind.OVERDUE_DOES_NOT_BALANCE, "", plan.day(), plan.overdue(), plan.told(), heldBack);
    }

    private static Map<String, LocalDate> latestDays(AssessedExport export) {
        Map<String, LocalDate> days = new HashMap<>();
        export.cases()
                .forEach(assessed -> windowed(assessed).ifPresent(latest -> days.put(assessed.customer(), latest)));
        return days;
    }

    private static Set<String> undecided(AssessedExport export) {
        return export.cases().stream()
                .filter(assessed -> UNDECIDED.contains(assessed.assessment().status()))
                .map(AssessedCase::customer)
                .filter(customer -> !customer.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> windowed(AssessedCase assessed) {
        return assessed.assessment() instanceof Assessment.InWindow in
                ? Optional.of(in.window().dueUntil())
                : Optional.empty();
    }

    /**
     * What the office has settled.
     *
     * @param keepClients whether mails show names or birth dates, so that they have to be kept for the run
     */
    public record Rules(ContactPolicy policy, OfficeCalendar calendar, ReminderRules reminders, boolean keepClients) {}

    /**
     * Where the facts and the memory come from.
     *
     * @param inForce the files in force, read anew at each run; empty while one that is needed is missing
     */
    public record Sources(Supplier<Optional<ExportSet>> inForce, KnownCases knownCases, ReminderMemory memory) {}

    /**
     * What mails are written and looked at with.
     *
     * @param guards a new guard for each run
     */
    public record Desk(AddressBook addresses, Letters letters, Supplier<? extends Guard> guards) {}
}
