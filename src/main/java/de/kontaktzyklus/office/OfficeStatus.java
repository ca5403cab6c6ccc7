package de.kontaktzyklus.office;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.health.PipelineLife;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.JobClaim;
import de.kontaktzyklus.summary.SummaryRun;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The status of the office, from what it remembers.
 *
 * @param version of the program that looks
 * @param pipeline which nodes run, by the clock of the machine, whatever day is looked at
 * @param day day of the look
 * @param lastRun control totals of the last digests
 * @param nextDigests next hour of the digests
 * @param nextSummaries next time at which summaries may be made
 * @param nextForgetting next hour at which what is too old is deleted
 * @param monthOpen the oldest month that is over and whose summaries could be made but are not
 * @param openCauses causes of alarms that are not over, oldest first; where there are none, all is well
 * @param inForce the exports in force
 * @param refused the last exports that were refused
 * @param decisions what people decided about exports, the newest first
 * @param mails how many mails there are in each state
 * @param superseded mails that were not sent because a later digest says everything that they should have said; they
 *     count in none of the states
 * @param unsent mails that are not sent, oldest first
 * @param running jobs that are running, with the name of the node
 * @param returned what came back to the mailbox of the sender; empty if it is not read
 * @param lastDeletions what was deleted when anything was deleted last
 * @param proof whether everybody was told on the day of the last digests, as of now; empty before the first
 * @param cases what became of the rows of the case export, as of the day; empty where it cannot be read, or was not
 * @param audit newest entry of the audit; noted elsewhere, it proves later that nothing was cut off
 */
public record OfficeStatus(
        String version,
        PipelineLife pipeline,
        LocalDate day,
        Optional<Totals> lastRun,
        Instant nextDigests,
        Instant nextSummaries,
        Instant nextForgetting,
        Optional<YearMonth> monthOpen,
        List<OpenCause> openCauses,
        List<InForce> inForce,
        List<TakenExports.Refused> refused,
        List<TakenExports.Decision> decisions,
        Map<MailState, Integer> mails,
        int superseded,
        List<Outbox.UnsentMail> unsent,
        List<JobClaim> running,
        Optional<Returned> returned,
        Optional<DeletableState.Deletions> lastDeletions,
        Optional<DailyProof> proof,
        Optional<Cases> cases,
        Anchor audit) {

    private static final int MOST_LISTED = 20;

    /** Looks at the state, and at the case export in force. */
    public static OfficeStatus of(Office office, OfficeClock clock, StateDatabase state) {
        return atAGlance(office, clock, state).withCases(office, clock, state);
    }

    /** Looks at the state alone, which is quick however long the exports are. */
    public static OfficeStatus atAGlance(Office office, OfficeClock clock, StateDatabase state) {
        return new OfficeStatus(
                Office.programVersion(),
                PipelineLife.of(state.heartbeats(), OfficeClock.machine()),
                clock.today(),
                state.reminderMemory().lastMade(1).stream().findFirst(),
                CronRules.next(office.settings().reminders().cron(), clock),
                CronRules.next(office.settings().summary().cron(), clock),
                CronRules.next(office.settings().retention().cron(), clock),
                monthOpen(office, clock, state),
                state.openCauses().all(),
                inForce(office, clock, state.takenExports()),
                state.takenExports().lastRefused(MOST_LISTED),
                state.takenExports().decisions(MOST_LISTED),
                state.outbox().totals(),
                state.outbox().superseded(),
                state.outbox().unsent(MOST_LISTED),
                state.jobClaims().running(),
                Returned.of(office, clock, state),
                state.deletableState().lastDeletions(),
                state.proofs().now(),
                Optional.empty(),
                state.auditTrail().last());
    }

    private OfficeStatus withCases(Office office, OfficeClock clock, StateDatabase state) {
        return new OfficeStatus(
                version,
                pipeline,
                day,
                lastRun,
                nextDigests,
                nextSummaries,
                nextForgetting,
                monthOpen,
                openCauses,
                inForce,
                refused,
                decisions,
                mails,
                superseded,
                unsent,
                running,
                returned,
                lastDeletions,
                proof,
                cases(office, clock, state),
                audit);
    }

    /**
     * The same question as in the summary run: for a month before the first export there is nothing to make a summary
     * from.
     */
    private static Optional<YearMonth> monthOpen(Office office, OfficeClock clock, StateDatabase state) {
        ExportsInForce exports = ExportsInForce.of(office, state);
        return SummaryRun.open(clock.today(), month -> exports.of(month).isPresent(), state.keptSummaries()).stream()
                .findFirst();
    }

    private static List<InForce> inForce(Office office, OfficeClock clock, TakenExports exports) {
        List<InForce> inForce = new ArrayList<>();
        for (ExportKind kind : ExportKind.values()) {
            exports.inForce(kind)
                    .ifPresent(export -> inForce.add(new InForce(
                            export, office.calendar().officeDaysBetween(export.exportDate(), clock.today()))));
        }
        return inForce;
    }

    private static Optional<Cases> cases(Office office, OfficeClock clock, StateDatabase state) {
        Assessor assessor = Assessor.on(clock.today(), office.policy(), office.calendar());
        try {
            return ExportsInForce.of(office, state)
                    .now()
                    .map(exports -> cases(ExportAssessment.of(exports, assessor), state.outbox()));
        } catch (UnreadableExportException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Cases cases(AssessedExport export, Outbox outbox) {
        LocalDate monday = export.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Set<String> reached = outbox.customersReached(monday, export.day());
        List<AssessedCase> notReached = export.cases().stream()
                .filter(row -> row.assessment().status() == Status.OVERDUE)
                .filter(row -> row.appointmentFrom(export.day()).isEmpty())
                .filter(row -> !reached.contains(row.customer()))
                .toList();
        List<NotReached> listed = notReached.stream()
                .filter(row -> !row.underProtection())
                .map(row -> new NotReached(row.customer(), row.team(), row.caseworker()))
                .toList();
        return new Cases(export.totals().rowsRead(), export.totals().byStatus(), notReached.size(), listed);
    }

    /**
     * What came back to the mailbox of the sender.
     *
     * @param mailbox when it was tried first and read last; empty if it was never tried
     * @param counts of the last seven days
     */
    public record Returned(Optional<Bounces.Watch> mailbox, Map<Bounces.Counted, Integer> counts) {

        private static final int DAYS = 7;

        static Optional<Returned> of(Office office, OfficeClock clock, StateDatabase state) {
            Bounces bounces = state.bounces(clock::now);
            return Optional.of(office.settings().bounces())
                    .filter(Settings.Bounces::read)
                    .map(settings -> new Returned(
                            bounces.watch(settings.mailbox()),
                            bounces.counts(clock.today().minusDays(DAYS - 1))));
        }
    }

    /**
     * An export in force.
     *
     * @param ageInOfficeDays office days (AT) since its date
     */
    public record InForce(TakenExports.Taken export, int ageInOfficeDays) {}

    /**
     * The cases of the export in force, assessed for the day.
     *
     * @param byStatus rows by the state they end in
     * @param overdueNotReached overdue cases without appointment for which no mail server has accepted a mail this week
     *     (the concept, C11)
     * @param notReached these cases, without the protected ones, in the order of the file
     */
    public record Cases(
            int rowsRead, Map<Status, Integer> byStatus, int overdueNotReached, List<NotReached> notReached) {}

    /** A case that nobody was told of this week; team and caseworker as exported, may be empty. */
    public record NotReached(String customer, String team, String caseworker) {

        /** Names no customer. */
        @Override
        public String toString() {
            return "NotReached[" + team + "]";
        }
    }
}
