package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
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
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.reminders.planning.DigestPlanner;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * The steps of the daily run, in their order: begin, enrich, assess, balance, plan, write, keep. Nothing is recorded
 * before the last step, which records everything in one transaction: after a crash either the whole day is made or
 * nothing of it. Others send the mails.
 */
public final class DigestRun {

    /** How often a day is tried if mails of other days leave or come back during the planning. */
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

    /** All steps at once; their exceptions pass through. */
    public DigestResult make(LocalDate day, Instant now) {
        DigestDay work = begin(day, now);
        while (!(work instanceof Settled)) {
            work = keep(prepared(work));
        }
        return ((Settled) work).result();
    }

    /** The mails of that day, also if the office is closed or the digests are already made; records nothing. */
    public DigestResult preview(LocalDate day, Instant now) {
        DigestDay work = prepared(new Begun(day, now));
        return work instanceof Written written ? made(written).result() : ((Settled) work).result();
    }

    /** Whether the digests of a day are still missing and can be made: the office is open and there is an export. */
    public boolean isOpen(LocalDate day) {
        return ledger.isOpen(day) && sources.inForce().get().isPresent();
    }

    /** Settled at once if the office is closed, if the digests are already made, or if the clock was just set back. */
    public DigestDay begin(LocalDate day, Instant now) {
        Begun begun = new Begun(day, now, ledger.aheadOf(day).stream().toList(), 1);
        return ledger.whyNot(day)
                .<DigestDay>map(why -> new Settled(new Skipped(why)))
                .orElseGet(() -> ledger.wasJustSetBack(day) ? begun.end(new Skipped(Why.CLOCK_WENT_BACK)) : begun);
    }

    /** Finds the exports in force; settled if one that is needed is missing. */
    public DigestDay enrich(DigestDay work) {
        return work instanceof Begun begun
                ? exports()
                        .<DigestDay>map(exports -> enriched(begun, exports))
                        .orElseGet(() -> begun.end(new Skipped(Why.NO_EXPORT)))
                : work;
    }

    private Optional<ExportSet> exports() {
        return sources.inForce().get().filter(set -> set.file(ExportKind.CASES).isPresent());
    }

    /** What is known of the cases is read once: the assessment needs the talks, and the plan all of it. */
    private Enriched enriched(Begun begun, ExportSet exports) {
        Map<String, LastKnown> known = sources.knownCases().lastKnown();
        return new Enriched(begun, exports.remembering(() -> KnownCases.talksOf(known)), known);
    }

    /** Judges each case, in one pass over the export. */
    public DigestDay assess(DigestDay work) {
        return work instanceof Enriched enriched ? assessed(enriched) : work;
    }

    private Assessed assessed(Enriched enriched) {
        Guard guard = desk.guards().get();
        Assessor assessor = Assessor.on(enriched.begun().day(), rules.policy(), rules.calendar());
        TalkTimes.Look talkTimes = desk.talkTimes().on(assessor);
        return new Assessed(
                enriched,
                assessor,
                ExportAssessment.of(enriched.exports(), assessor, rules.keepClients(), facts -> {
                    guard.meet(facts);
                    talkTimes.accept(facts);
                }),
                guard,
                talkTimes);
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

    private Planned planned(Assessed assessed) {
        LocalDate day = assessed.begun().day();
        Recollection memory = sources.recall(day, assessed.enriched().known());
        DigestPlanner planner = new DigestPlanner(rules.reminders(), rules.calendar(), desk.addresses());
        return new Planned(
                assessed,
                memory,
                planner.plan(new DigestPlanner.Situation(
                        assessed.export(),
                        assessed.exports().directory(),
                        memory.announced(),
                        memory.known(),
                        memory.departures(),
                        memory.waiting(),
                        memory.vanished(),
                        DigestLedger.isFirstOfWeek(day, memory),
                        memory.withOverview(),
                        memory.caughtUp(),
                        assessed.talkTimes()
                                .blocks(assessed.export(), assessed.exports().directory()))));
    }

    private static DigestDay balancedPlan(Planned planned) {
        return Balance.ofOverdue(planned.plan())
                .<DigestDay>map(alarm -> planned.end(new Stopped(List.of(alarm))))
                .orElse(planned);
    }

    /**
     * Writes the mails and checks each of them; settled if a mail that must not go would leave an overdue case untold.
     */
    public DigestDay write(DigestDay work) {
        return work instanceof Planned planned ? balancedMails(written(planned)) : work;
    }

    private Written written(Planned planned) {
        Assessed assessed = planned.assessed();
        AskedSize mostBytes = new AskedSize(desk.mostBytes());
        Mailing mailing = new Mailing(
                desk.letters(), assessed.guard(), mostBytes, assessed.exports().directory());
        return new Written(planned, mailing.write(planned.plan(), basisOf(assessed)), mostBytes.ofLargest());
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
     * Records the plan, the mails and what they announce, in one transaction. Begins again if the waiting digests have
     * changed meanwhile.
     *
     * @throws IllegalStateException if they have changed at each of several attempts
     */
    public DigestDay keep(DigestDay work) {
        return work instanceof Written written ? kept(written) : work;
    }

    private DigestDay kept(Written written) {
        Begun begun = written.begun();
        if (sources.memory().record(written.dayRecord().made(endOf(begun.day()), knowledge(written)))) {
            return made(written);
        }
        if (begun.attempt() == MOST_ATTEMPTS) {
            throw new IllegalStateException(
                    "Mails of earlier days kept changing while the digests of " + begun.day() + " were planned");
        }
        return begun.again();
    }

    private DayKnowledge knowledge(Written written) {
        return new DayKnowledge(
                written.begun().now(),
                written.mostBytes(),
                rules.configuration(),
                written.planned().memory());
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
     * @param keepClients whether mails show names or birth dates; then these are kept during the run
     * @param configuration where all this is written down, as one text, to be kept for a replay
     */
    public record Rules(
            ContactPolicy policy,
            OfficeCalendar calendar,
            ReminderRules reminders,
            ZoneId zone,
            boolean keepClients,
            String configuration) {}

    /**
     * Where the facts and the memory come from.
     *
     * @param inForce the files in force, read again for each run; empty while one that is needed is missing
     */
    public record Sources(Supplier<Optional<ExportSet>> inForce, KnownCases knownCases, ReminderMemory memory) {

        /**
         * Reads what waits before it reads what was said. A mail that leaves in between is noticed when the day is
         * recorded, and nothing is told twice.
         */
        Recollection recall(LocalDate day, Map<String, LastKnown> known) {
            List<WaitingDigest> waiting = memory.waiting(day);
            return new Recollection(
                    memory.lastMadeBefore(day),
                    memory.announced(),
                    known,
                    memory.departures(),
                    waiting,
                    knownCases.vanishedOverdue(),
                    memory.withOverview(day),
                    memory.caughtUp());
        }
    }

    /**
     * What is needed to write and check mails.
     *
     * @param guards a new guard for each run
     * @param mostBytes how large a mail may be that has the given number of bytes; a larger one goes in parts
     * @param talkTimes proposes when to keep time free for talks
     */
    public record Desk(
            AddressBook addresses,
            Letters letters,
            Supplier<? extends Guard> guards,
            LongUnaryOperator mostBytes,
            TalkTimes talkTimes) {

        /** For mails of any size, without time for talks. */
        public Desk(AddressBook addresses, Letters letters, Supplier<? extends Guard> guards) {
            this(addresses, letters, guards, size -> Long.MAX_VALUE, TalkTimes.NONE);
        }
    }
}
