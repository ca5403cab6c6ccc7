package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.reminders.DigestDay.Assessed;
import de.kontaktzyklus.reminders.DigestDay.Begun;
import de.kontaktzyklus.reminders.DigestDay.Enriched;
import de.kontaktzyklus.reminders.DigestDay.Planned;
import de.kontaktzyklus.reminders.DigestDay.Settled;
import de.kontaktzyklus.reminders.DigestDay.Written;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.reminders.planning.DigestPlanner;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The steps of the daily run, in their order: begin, enrich, assess, balance, plan, write, keep. Nothing is recorded
 * before the last step, which records everything in one transaction: after a crash either the whole day is made or
 * nothing of it. Sending is somebody else's.
 */
public final class DigestRun {

    /** How often a day is tried because mails of other days left or came back while it was planned. */
    private static final int MOST_ATTEMPTS = 3;

    private final Rules rules;
    private final Sources sources;
    private final Desk desk;
    private final DigestLedger ledger;

    public DigestRun(Rules rules, Sources sources, Desk desk) {
        this.rules = rules;
        this.sources = sources;
        this.desk = desk;
        this.ledger = new DigestLedger(rules.calendar(), sources.memory());
    }

    /** All steps at once. What they throw, this throws. */
    public DigestResult make(LocalDate day, Instant now) {
        DigestDay work = begin(day, now);
        while (!(work instanceof Settled)) {
            work = keep(prepared(work));
        }
        return ((Settled) work).result();
    }

    /** The same mails as they would be on that day, open or not, made or not; records nothing. */
    public DigestResult preview(LocalDate day, Instant now) {
        DigestDay work = prepared(new Begun(day, now));
        return work instanceof Written written ? made(written).result() : ((Settled) work).result();
    }

    /** Whether the digests of a day are still to be made and could be: the office is open and there is an export. */
    public boolean isOpen(LocalDate day) {
        return ledger.isOpen(day) && sources.inForce().get().isPresent();
    }

    /** Settled at once if the office is closed, the digests are made already, or the clock has just been set back. */
    public DigestDay begin(LocalDate day, Instant now) {
        Begun begun = new Begun(day, now, ledger.aheadOf(day).stream().toList(), 1);
        return ledger.whyNot(day)
                .<DigestDay>map(why -> new Settled(new Skipped(why)))
                .orElseGet(() -> ledger.wasJustSetBack(day) ? begun.end(new Skipped(Why.CLOCK_WENT_BACK)) : begun);
    }

    /** Finds the exports in force; settled where one that is needed is missing. */
    public DigestDay enrich(DigestDay work) {
        return work instanceof Begun begun
                ? exports()
                        .<DigestDay>map(exports -> new Enriched(begun, exports))
                        .orElseGet(() -> begun.end(new Skipped(Why.NO_EXPORT)))
                : work;
    }

    private Optional<ExportSet> exports() {
        return sources.inForce()
                .get()
                .filter(set -> set.file(ExportKind.CASES).isPresent())
                .map(set -> set.remembering(sources.knownCases()::talks));
    }

    /** Judges each case, in one pass over the export. */
    public DigestDay assess(DigestDay work) {
        return work instanceof Enriched enriched ? assessed(enriched) : work;
    }

    private Assessed assessed(Enriched enriched) {
        Guard guard = desk.guards().get();
        Assessor assessor = Assessor.on(enriched.begun().day(), rules.policy(), rules.calendar());
        return new Assessed(
                enriched.begun(),
                enriched.exports(),
                assessor,
                ExportAssessment.of(enriched.exports(), assessor, rules.keepClients(), guard::meet),
                guard);
    }

    /** Settled if a row of the export is lost or counted twice. */
    public DigestDay balance(DigestDay work) {
        return work instanceof Assessed assessed
                ? Balance.ofRows(assessed.export())
                        .<DigestDay>map(alarm -> assessed.end(new Stopped(List.of(alarm))))
                        .orElse(work)
                : work;
    }

    /** Decides who is told what; settled if an overdue case is neither told nor held back. */
    public DigestDay plan(DigestDay work) {
        return work instanceof Assessed assessed ? balancedPlan(planned(assessed)) : work;
    }

    /**
     * Asks what waits before what was said: a mail that leaves in between is then missed at the recording, and never
     * told twice.
     */
    private Planned planned(Assessed assessed) {
        LocalDate day = assessed.begun().day();
        List<WaitingDigest> waiting = sources.memory().waiting(day);
        DigestPlanner planner = new DigestPlanner(rules.reminders(), rules.calendar(), desk.addresses());
        return new Planned(
                assessed,
                waiting,
                planner.plan(new DigestPlanner.Situation(
                        assessed.export(),
                        assessed.exports().directory(),
                        sources.memory().announced(),
                        sources.knownCases().lastKnown(),
                        sources.memory().departures(),
                        waiting,
                        sources.knownCases().vanishedOverdue(),
                        ledger.isFirstOfWeek(day))));
    }

    private static DigestDay balancedPlan(Planned planned) {
        return Balance.ofOverdue(planned.plan())
                .<DigestDay>map(alarm -> planned.end(new Stopped(List.of(alarm))))
                .orElse(planned);
    }

    /** Writes the mails and looks at each; settled if one that may not go leaves an overdue case behind. */
    public DigestDay write(DigestDay work) {
        return work instanceof Planned planned ? balancedMails(written(planned)) : work;
    }

    private Written written(Planned planned) {
        Assessed assessed = planned.assessed();
        Mailing mailing =
                new Mailing(desk.letters(), assessed.guard(), assessed.exports().directory());
        return new Written(planned, mailing.write(planned.plan(), basisOf(assessed)));
    }

    private Mailing.RunBasis basisOf(Assessed assessed) {
        return new Mailing.RunBasis(
                assessed.begun().now(),
                assessed.export().totals(),
                assessed.exports().file(ExportKind.CASES).orElseThrow(),
                assessed.assessor().version().map(version -> version.validFrom()),
                rules.reminders());
    }

    private static DigestDay balancedMails(Written written) {
        return Balance.ofOverdue(written.outcome().plan())
                .<DigestDay>map(alarm -> written.end(new Stopped(List.of(alarm))))
                .orElse(written);
    }

    /**
     * Records the plan, the mails and what they announce, in one transaction. Begins anew if what waits has changed
     * meanwhile.
     *
     * @throws IllegalStateException if it has changed at each of several attempts
     */
    public DigestDay keep(DigestDay work) {
        return work instanceof Written written ? kept(written) : work;
    }

    private DigestDay kept(Written written) {
        Begun begun = written.begun();
        if (sources.memory().record(written.dayRecord().made(endOf(begun.day())))) {
            return made(written);
        }
        if (begun.attempt() == MOST_ATTEMPTS) {
            throw new IllegalStateException(
                    "Mails of earlier days kept changing while the digests of " + begun.day() + " were planned");
        }
        return begun.again();
    }

    private static Settled made(Written written) {
        DayRecord day = written.dayRecord();
        Mailing.Outcome outcome = written.outcome();
        return written.end(new Made(day.totals(), day.mails(), outcome.stopped(), day.waited(), outcome.alarms()));
    }

    private DigestDay prepared(DigestDay begun) {
        return write(plan(balance(assess(enrich(begun)))));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
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
