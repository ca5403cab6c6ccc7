package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.config.settings.Settings.Smtp.Unknown;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.guard.MailGuard;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import de.kontaktzyklus.dispatch.smtp.MailServer;
import de.kontaktzyklus.dispatch.smtp.TrustedCertificates;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.export.intake.Intake;
import de.kontaktzyklus.export.intake.IntakeSettings;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.NodeName;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OtherNodes;
import de.kontaktzyklus.office.Retention;
import de.kontaktzyklus.office.SafeClimb;
import de.kontaktzyklus.pipeline.MissedHours.Work;
import de.kontaktzyklus.pipeline.files.ExportFileFilter;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.pipeline.files.SettledFile;
import de.kontaktzyklus.reminders.Climb;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.SummaryOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One of each: the objects of an office over one state, put together once. */
final class Beans {

    /** Routes that watch the export folder, in the order in which a whole day takes them. */
    static final List<String> INTAKE_ROUTES =
            List.of("take-teams", "take-caseworkers", "take-contacts", "take-working-time", "take-cases");

    static final String MAKE_DIGESTS = "direct:make-digests";
    static final String CATCH_UP = "direct:catch-up";
    static final String DELIVER_MAILS = "direct:deliver-mails";
    static final String MAKE_SUMMARIES = "direct:make-summaries";
    static final String WRITE_SUMMARIES = "direct:write-summaries";
    static final String FORGET_THE_OLD = "direct:forget-the-old";

    /** A node that is late once or twice still keeps what it sends. */
    private static final int RENEWALS_PER_LEASE = 3;

    private final Office office;
    private final Settings settings;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final Outbox outbox;
    private final AddressRules addresses;
    private final Supplier<Optional<ExportSet>> inForce;
    private final ExportsInForce exports;
    private final String node = NodeName.ofThisStart();
    private final NodeJobs jobs;

    final OfficeLetters letters;
    final ExportPolls polls = new ExportPolls();
    final Administrator administrator;
    final MailDelivery delivery;
    final ExportIntake intake;
    final DigestRun digestRun;
    final KeptSummaries keptSummaries;
    final SummaryRun summaryRun;

    Beans(Office office, OfficeClock clock, StateDatabase state) {
        this(office, clock, state, Optional.empty());
    }

    /** @param instead exports to look at instead of those in force */
    Beans(Office office, OfficeClock clock, StateDatabase state, Optional<ExportSet> instead) {
        this.office = office;
        this.settings = office.settings();
        this.clock = clock;
        this.state = state;
        this.outbox = state.outbox();
        this.addresses = new AddressRules(settings.mail().allowedDomains());
        this.letters = new OfficeLetters(mailOffice(), addresses);
        this.exports = new ExportsInForce(state.takenExports(), office.format(), office.calendar());
        this.inForce = () -> instead.or(exports::now);
        this.administrator = new Administrator(
                letters,
                outbox,
                state.takenExports(),
                office.calendar(),
                clock,
                settings.intake().alarmAfterWorkingDays());
        this.jobs = new NodeJobs(state, node, settings.state().jobLease());
        this.intake = new ExportIntake(
                jobs,
                this::exportIntake,
                clock,
                polls,
                administrator,
                settings.export().doneFile());
        this.delivery = delivery(settings.smtp());
        this.digestRun = digestRun(state);
        this.keptSummaries = state.keptSummaries();
        this.summaryRun = summaryRun();
    }

    /** By the names under which the routes know them. */
    Map<String, Object> byName() {
        Map<String, Object> beans = new LinkedHashMap<>();
        for (ExportKind kind : ExportKind.values()) {
            beans.put(kind.key() + "-files", filter(kind));
        }
        beans.put("settledFile", new SettledFile(settings.export().settleTime()));
        beans.put("exportPolls", polls);
        beans.put("exportIntake", intake);
        beans.put("digests", new Digests(jobs, this::digestRun, clock));
        beans.put("administrator", administrator);
        beans.put("delivery", delivery);
        beans.put("leaseRenewal", settings.smtp().lease().dividedBy(RENEWALS_PER_LEASE));
        beans.put("mailSender", new OfficeMailSender(mailServer(settings.smtp())));
        Summaries summaries = summaries();
        Retention retention = Retention.of(settings, clock, state, exports, archive());
        beans.put("summaries", summaries);
        beans.put("retention", retention);
        beans.put("missedHours", missedHours(summaries, retention));
        return beans;
    }

    /** Told to stop: what is under way is finished, and nothing of what waits is begun. */
    void beginNothingMore() {
        delivery.stop();
        polls.stop();
    }

    private ExportFileFilter filter(ExportKind kind) {
        ExportDirectory names = office.exportDirectory();
        return new ExportFileFilter(
                name -> names.kindOf(name).filter(kind::equals).isPresent(),
                settings.export().doneFile());
    }

    private Intake exportIntake(StateDatabase ofTurn) {
        return Intake.open(
                new IntakeSettings(
                        archive(),
                        settings.export().refusedDirectory(),
                        settings.office().timeZone(),
                        settings.intake().maxRowDropPercent(),
                        settings.intake().maxRejectedPercent()),
                office.format(),
                ofTurn.takenExports());
    }

    private DigestRun digestRun(StateDatabase ofTurn) {
        Settings.Mail mail = settings.mail();
        return new DigestRun(
                new DigestRun.Rules(
                        office.policy(),
                        office.calendar(),
                        reminderRules(),
                        settings.office().timeZone(),
                        mail.showNames() || mail.showBirthDates()),
                new DigestRun.Sources(inForce, ofTurn.knownCases(), ofTurn.reminderMemory()),
                new DigestRun.Desk(addresses, letters, MailGuard::new));
    }

    private ReminderRules reminderRules() {
        return new ReminderRules(
                settings.reminders().horizonDays(),
                settings.escalation().leaderListAfterWorkingDays(),
                settings.escalation().leaderAtOnceAfterWorkingDays(),
                settings.mail().protectedCases(),
                settings.mail().catchAll());
    }

    private SummaryRun summaryRun() {
        return new SummaryRun(
                office.policy(),
                office.calendar(),
                state.knownCases(),
                state.reminderRecord(),
                keptSummaries,
                new SummaryOptions(
                        settings.office().name(),
                        settings.summary().byCaseworker(),
                        settings.summary().smallNumber(),
                        settings.summary().seenWithinDays(),
                        settings.forecast().weeks(),
                        office.calendarVersion(),
                        Office.programVersion()));
    }

    /** The exports in force, or those to look at instead. */
    Optional<ExportSet> inForce() {
        return inForce.get();
    }

    /** How many mails no mail server has taken yet. */
    int waitingMails() {
        return outbox.totals().getOrDefault(MailState.PLANNED, 0);
    }

    /** How many mails a node has in hand. */
    int mailsBeingSent() {
        return outbox.totals().getOrDefault(MailState.SENDING, 0);
    }

    /** Those that are at something now. What a dead one had is not theirs any more as soon as its lease is over. */
    OtherNodes otherNodes() {
        Duration ofMail = settings.smtp().lease();
        Duration ofJob = settings.state().jobLease();
        return new OtherNodes(
                () -> {
                    delivery.takeOver();
                    return state.jobClaims().running().size() + mailsBeingSent();
                },
                ofMail.compareTo(ofJob) > 0 ? ofMail : ofJob,
                pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    SummaryWriter summaryWriter() {
        return new SummaryWriter(settings.summary().directory(), office.language());
    }

    private Summaries summaries() {
        SummaryNotices notices = new SummaryNotices(
                letters,
                addresses,
                this::directory,
                clock,
                new SummaryNotices.Options(
                        settings.mail().catchAll(),
                        office.language(),
                        settings.summary().attach()));
        return new Summaries(jobs, summaryRun, exports, summaryWriter(), notices, clock);
    }

    /** Who works where; nobody while no export tells. */
    private OfficeDirectory directory() {
        return inForce().map(ExportSet::directory).orElseGet(() -> new OfficeDirectory(List.of(), List.of()));
    }

    /** Where it cannot be read, a mail that climbs goes to the end of its line at once. */
    private OfficeDirectory directoryIfReadable() {
        try {
            return directory();
        } catch (UnreadableExportException | UncheckedIOException unreadable) {
            return new OfficeDirectory(List.of(), List.of());
        }
    }

    private MailDelivery delivery(Settings.Smtp smtp) {
        Optional<Duration> onceMoreAfter =
                Optional.of(smtp.retryAfter()).filter(pause -> smtp.unknown() == Unknown.SEND_ONCE_MORE);
        SendingRules rules = new SendingRules(node, smtp.lease(), onceMoreAfter);
        return new MailDelivery(
                state.claims(rules, clock::now),
                new SafeClimb(new Climb(this::directoryIfReadable, addresses, reminderRules(), letters, clock::now)),
                administrator,
                clock::now,
                new MailDelivery.Rules(smtp.retryAfter(), smtp.giveUpAfter(), smtp.maxMailsPerRun(), smtp.lease()));
    }

    private Path archive() {
        return settings.state().directory().resolve("exports");
    }

    private MissedHours missedHours(Summaries summaries, Retention retention) {
        return new MissedHours(
                clock,
                polls,
                INTAKE_ROUTES,
                List.of(
                        new Work(MAKE_DIGESTS, settings.reminders().cron(), () -> digestRun.isOpen(clock.today())),
                        new Work(
                                MAKE_SUMMARIES,
                                settings.summary().cron(),
                                () -> !summaries.monthsDue().isEmpty()),
                        new Work(FORGET_THE_OLD, settings.retention().cron(), retention::isOpen)));
    }

    private MailOffice mailOffice() {
        Settings.Mail mail = settings.mail();
        return new MailOffice(
                settings.office().name(),
                settings.office().language(),
                settings.office().timeZone(),
                mail.from(),
                mail.replyTo(),
                mail.administrator(),
                new MailOffice.Content(
                        mail.content() == Settings.Mail.Content.COUNTS,
                        mail.showNames(),
                        mail.showBirthDates(),
                        mail.showProfiles()));
    }

    private static MailServer mailServer(Settings.Smtp smtp) {
        return new MailServer(
                smtp.host(),
                smtp.port(),
                MailServer.Security.valueOf(smtp.security().name()),
                smtp.trustedCertificates().map(TrustedCertificates::in).orElseGet(TrustedCertificates::ofJava),
                smtp.user(),
                smtp.password().reveal(),
                smtp.connectionTimeout(),
                smtp.readTimeout(),
                smtp.writeTimeout());
    }
}
