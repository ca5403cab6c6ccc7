package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.reminders.planning.DigestPlanner;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The daily run: assess the export in force, plan, write, look at each mail, and remember all of it in one transaction. After a
 * crash either the whole day is made or nothing of it; sending is somebody else's.
 */
public final class DigestRun {

    /** How often a run is planned anew because mails of other days left or came back while it was planned. */
    private static final int TRIES = 3;

    private final Rules rules;
    private final Sources sources;
    private final Desk desk;

    public DigestRun(Rules rules, Sources sources, Desk desk) {
        this.rules = rules;
        this.sources = sources;
        this.desk = desk;
    }

    /**
     * Makes and records the digests of a day, unless the office is closed, they are made already, there is no export, or the clock
     * has just been set back.
     *
     * @throws IllegalStateException if mails of other days kept leaving or coming back, at each of several tries
     */
    public DigestResult make(LocalDate day, Instant now) {
        if (!rules.calendar().isOfficeDay(day)) {
            return new Skipped(Why.OFFICE_CLOSED);
        }
        if (sources.memory().isMade(day)) {
            return new Skipped(Why.ALREADY_MADE);
        }
        Optional<Alarm> ahead = ledgerAhead(day);
        if (ahead.isPresent() && wasJustSetBack(day)) {
            return new Skipped(Why.CLOCK_WENT_BACK, List.of(ahead.get()));
        }
        DigestResult result = made(day, now);
        return ahead.map(result::and).orElse(result);
    }

    /** Whether the digests of a day are still to be made and could be: the office is open and there is an export. */
    public boolean isOpen(LocalDate day) {
        return rules.calendar().isOfficeDay(day)
                && !sources.memory().isMade(day)
                && sources.inForce().get().isPresent();
    }

    private DigestResult made(LocalDate day, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<DigestResult> result = work(day, now, true);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException(
                "Mails of earlier days kept changing while the digests of " + day + " were planned");
    }

    /** The same mails as they would be on that day, open or not, made or not; records nothing. */
    public DigestResult preview(LocalDate day, Instant now) {
        return work(day, now, false).orElseThrow();
    }

    /** Empty if what waits has changed meanwhile, so that nothing was recorded. */
    private Optional<DigestResult> work(LocalDate day, Instant now, boolean forGood) {
        Optional<ExportSet> inForce =
                sources.inForce().get().filter(set -> set.file(ExportKind.CASES).isPresent());
        if (inForce.isEmpty()) {
            return Optional.of(new Skipped(Why.NO_EXPORT));
        }
        ExportSet exports = inForce.get();
        Guard guard = desk.guards().get();
        Assessor assessor = Assessor.on(day, rules.policy(), rules.calendar());
        AssessedExport export = ExportAssessment.of(exports, assessor, rules.keepClients(), guard::meet);
        if (!export.totals().balances()) {
            return Optional.of(new Stopped(List.of(doesNotBalance(export))));
        }
        // Before what was said: a mail that leaves in between is then missed at the recording, and never told twice.
        List<WaitingDigest> waiting = sources.memory().waiting(day);
        DigestPlan plan = plan(export, exports, waiting);
        if (!plan.balances()) {
            return Optional.of(new Stopped(List.of(doesNotBalance(plan))));
        }
        Mailing mailing = new Mailing(desk.letters(), guard, exports.directory());
        Mailing.Outcome outcome = mailing.write(plan, factsOf(export, exports, assessor, now));
        return finish(new DayRecord(export, outcome, waiting), forGood);
    }

    private DigestPlan plan(AssessedExport export, ExportSet exports, List<WaitingDigest> waiting) {
        DigestPlanner planner = new DigestPlanner(rules.reminders(), rules.calendar(), desk.addresses());
        return planner.plan(new DigestPlanner.Situation(
                export,
                exports.directory(),
                sources.memory().announced(),
                waiting,
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

    private Optional<DigestResult> finish(DayRecord day, boolean forGood) {
        Mailing.Outcome outcome = day.outcome();
        if (!outcome.plan().balances()) {
            return Optional.of(new Stopped(List.of(doesNotBalance(outcome.plan()))));
        }
        if (forGood && !sources.memory().record(day.made(endOf(outcome.plan().day())))) {
            return Optional.empty();
        }
        return Optional.of(new Made(day.totals(), day.mails(), outcome.stopped(), day.waited(), outcome.alarms()));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
    }

    /** That digests of a later day were made: the clock was ahead then, or has been set back. */
    private Optional<Alarm> ledgerAhead(LocalDate day) {
        return lastMadeAfter(day).map(later -> Alarm.of(Alarm.Kind.CLOCK_WENT_BACK, "", day, day, later));
    }

    /** By an office day: those digests say all, and a run of this day would be stale. After a clock that was ahead for longer no day is left out. */
    private boolean wasJustSetBack(LocalDate day) {
        return sources.memory()
                .lastRecorded()
                .filter(day::isBefore)
                .filter(later -> rules.calendar().officeDaysBetween(day, later) <= 1)
                .isPresent();
    }

    private Optional<LocalDate> lastMadeAfter(LocalDate day) {
        return sources.memory().lastMade(1).stream()
                .map(MadeDigests.Totals::day)
                .filter(day::isBefore)
                .findFirst();
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

    private static Alarm doesNotBalance(AssessedExport export) {
        return Alarm.of(
                Alarm.Kind.ROWS_DO_NOT_BALANCE,
                "",
                export.day(),
                export.totals().rowsRead(),
                export.totals().accountedFor());
    }

    /**
     * What the office has settled.
     *
     * @param zone in which the office's days end
     * @param keepClients whether mails show names or birth dates, so that they have to be kept for the run
     */
    public record Rules(
            ContactPolicy policy, OfficeCalendar calendar, ReminderRules reminders, ZoneId zone, boolean keepClients) {}

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
