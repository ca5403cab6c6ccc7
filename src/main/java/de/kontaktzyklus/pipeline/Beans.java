package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.intake.LackingExports;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.OtherNodes;
import de.kontaktzyklus.office.causes.ClockWatch;
import de.kontaktzyklus.office.causes.MissedRun;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.office.watching.StatusPageFile;
import de.kontaktzyklus.pipeline.bounces.BounceBeans;
import de.kontaktzyklus.pipeline.digests.DigestBeans;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.pipeline.hours.MissedHours;
import de.kontaktzyklus.pipeline.hours.TimedWork;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that the routes of one node call, made once. */
final class Beans {

    /** Routes that watch the export folder, in the order of a whole day. */
    static final List<String> INTAKE_ROUTES =
            List.of("take-teams", "take-caseworkers", "take-cases", "take-contacts", "take-working-time");

    static final String MAKE_DIGESTS = "direct:make-digests";
    static final String CATCH_UP = "direct:catch-up";
    static final String DELIVER_MAILS = "direct:deliver-mails";
    static final String MAKE_SUMMARIES = "direct:make-summaries";
    static final String WRITE_SUMMARY = "direct:write-summary";
    static final String WRITE_INDEX = "direct:write-index";
    static final String FORGET_THE_OLD = "direct:forget-the-old";

    private final OfficeNode node;
    private final Outbox outbox;
    private final Administrator administrator;
    private final IntakeBeans intakes;
    private final DigestBeans digests;
    private final DeliveryBeans deliveries;
    private final BounceBeans bounces;
    private final SummaryBeans summaries;
    private final RetentionBeans retention;

    private final StatusPageFile statusPage;

    final NodeHeartbeat heartbeat;

    final ClockWatch clockWatch;

    final KeptSummaries keptSummaries;
    final SummaryRun summaryRun;
    final ExportPolls polls;
    final ExportIntake intake;
    final MailDelivery delivery;

    Beans(Office office, OfficeClock clock, StateDatabase state) {
        this(new OfficeNode(office, clock, state), month -> true);
    }

    /** @param withFiles the months whose summaries are written as files */
    Beans(OfficeNode node, Predicate<YearMonth> withFiles) {
        this.node = node;
        this.outbox = node.state().outbox();
        this.clockWatch = ClockWatch.of(node);
        this.digests = new DigestBeans(node);
        this.administrator = administrator(node, digests.run(), clockWatch);
        this.intakes = new IntakeBeans(node, administrator, clockWatch::allowsIntake);
        this.deliveries = new DeliveryBeans(node, administrator, clockWatch::allowsWork);
        this.bounces = new BounceBeans(node, administrator, clockWatch::allowsWork);
        this.summaries = new SummaryBeans(node, withFiles, clockWatch::allowsWork);
        this.retention = new RetentionBeans(node, clockWatch::allowsWork);
        this.heartbeat = new NodeHeartbeat(
                node.state().heartbeats(), node.name(), Office.programVersion(), OfficeClock::machine);
        this.statusPage = new StatusPageFile(node.office(), node.clock(), node.state());
        this.keptSummaries = summaries.kept;
        this.summaryRun = summaries.run;
        this.polls = intakes.polls;
        this.intake = intakes.intake;
        this.delivery = deliveries.delivery;
    }

    /** By the names that the routes use. */
    Map<String, Object> byName() {
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.putAll(intakes.byName());
        beans.putAll(digests.byName(clockWatch::allowsWork));
        beans.putAll(deliveries.byName());
        beans.putAll(bounces.byName());
        beans.putAll(summaries.byName());
        beans.putAll(retention.byName());
        beans.put("administrator", administrator);
        beans.put("missedHours", missedHours());
        beans.put("statusPage", statusPage);
        beans.put("heartbeat", heartbeat);
        beans.put("heartbeatInterval", Heartbeat.INTERVAL.toMillis());
        return beans;
    }

    private static Administrator administrator(OfficeNode node, DigestRun digests, ClockWatch clock) {
        Outbox outbox = node.state().outbox();
        OfficeCauses causes = OfficeCauses.of(node);
        MissedRun missed = new MissedRun(
                node.settings().reminders().cron(),
                node.settings().alarms().runAfter(),
                day -> clock.allowsWork() && digests.isOpen(day),
                node.clock());
        return new Administrator(
                node.alarms(),
                new DailyAlarms(
                        node.state().takenExports(),
                        outbox,
                        node.office().calendar(),
                        () -> node.state().auditTrail().last().toString()),
                causes,
                node.state().proofs(),
                node.clock(),
                Stream.concat(causes.around().stream(), Stream.of(missed)).toList(),
                new Watch(
                        node.otherWays().signals(),
                        () -> waiting(outbox),
                        node.settings().alarms().databaseAfter(),
                        OfficeClock::machine,
                        node.state()::takesMore));
    }

    private MissedHours missedHours() {
        DigestRun run = digests.run();
        return new MissedHours(
                node.clock(),
                polls,
                INTAKE_ROUTES,
                List.of(
                        new TimedWork(
                                MAKE_DIGESTS,
                                node.settings().reminders().cron(),
                                () -> clockWatch.allowsWork()
                                        && run.isOpen(node.clock().today())),
                        new TimedWork(
                                MAKE_SUMMARIES,
                                node.settings().summary().cron(),
                                () -> !summaries.steps.monthsDue().months().isEmpty()),
                        new TimedWork(
                                FORGET_THE_OLD, node.settings().retention().cron(), retention.retention::isOpen)));
    }

    /** Called at the stop: running work is finished, and no new work begins. */
    void beginNothingMore() {
        delivery.stop();
        polls.stop();
        bounces.looks.stop();
    }

    void seeExports() {
        intakes.seeExports();
    }

    BounceBeans bounces() {
        return bounces;
    }

    /** The exports this node works with. */
    Optional<ExportSet> inForce() {
        return node.inForce();
    }

    /** Why there are none. */
    LackingExports lacking() {
        return node.exports().lacking();
    }

    SummaryWriter summaryWriter() {
        return summaries.writer();
    }

    private static int waiting(Outbox outbox) {
        Map<MailState, Integer> totals = outbox.totals();
        return totals.getOrDefault(MailState.PLANNED, 0) + totals.getOrDefault(MailState.SENDING, 0);
    }

    /** How many mails still wait for the mail server. */
    int waitingMails() {
        return outbox.totals().getOrDefault(MailState.PLANNED, 0);
    }

    /** How many mails the nodes are sending now. */
    int mailsBeingSent() {
        return outbox.totals().getOrDefault(MailState.SENDING, 0);
    }

    /** The nodes with a live lease. A dead node loses its work as soon as its lease is over. */
    OtherNodes otherNodes() {
        return new OtherNodes(this::claimsOfOthers, longestLease(), pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    private int claimsOfOthers() {
        delivery.takeOver();
        return node.state().jobClaims().running().size() + mailsBeingSent();
    }

    private Duration longestLease() {
        Duration ofMail = node.settings().smtp().lease();
        Duration ofJob = node.settings().state().jobLease();
        return ofMail.compareTo(ofJob) > 0 ? ofMail : ofJob;
    }
}
