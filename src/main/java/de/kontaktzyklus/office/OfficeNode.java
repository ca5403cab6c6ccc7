package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.smtp.talk.MailServer;
import de.kontaktzyklus.office.ways.OtherWays;
import de.kontaktzyklus.reminders.Climb;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import de.kontaktzyklus.state.StateDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One running process of an office with its state: what all its work shares, made once. */
public final class OfficeNode {

    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final Supplier<Optional<ExportSet>> inForce;
    private final String name = NodeName.ofThisStart();
    private final AddressRules addresses;
    private final OfficeLetters letters;
    private final ExportsInForce exports;
    private final NodeJobs jobs;
    private final OtherWays otherWays;
    private @Nullable MailServer mailServer;

    /** Works with the exports that are in force in the state. */
    public OfficeNode(Office office, OfficeClock clock, StateDatabase state) {
        this(office, clock, state, ExportsInForce.of(office, state)::now);
    }

    /**
     * @param inForce the exports to work with, read anew at each question; empty while one that is needed is missing
     */
    public OfficeNode(Office office, OfficeClock clock, StateDatabase state, Supplier<Optional<ExportSet>> inForce) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.inForce = inForce;
        this.addresses = new AddressRules(office.settings().mail().allowedDomains());
        this.letters = new OfficeLetters(Letterhead.of(office.settings()), addresses);
        this.exports = ExportsInForce.of(office, state);
        this.otherWays = new OtherWays(office.settings());
        this.jobs = new NodeJobs(state, name, office.settings().state().jobLease());
    }

    public Office office() {
        return office;
    }

    public Settings settings() {
        return office.settings();
    }

    public OfficeClock clock() {
        return clock;
    }

    public StateDatabase state() {
        return state;
    }

    /** Other nodes see by this name what this one has claimed. */
    public String name() {
        return name;
    }

    public NodeJobs jobs() {
        return jobs;
    }

    public AddressRules addresses() {
        return addresses;
    }

    /** How the administrator is told. */
    public Alarms alarms() {
        return new Alarms(letters, state.outbox(), otherWays);
    }

    /** By which the administrator is told beside the mail. */
    public OtherWays otherWays() {
        return otherWays;
    }

    /** The mail server, with its certificates; made when it is needed first, as that takes a moment. */
    public synchronized MailServer mailServer() {
        if (mailServer == null) {
            mailServer = OfficeMailServer.of(settings(), clock::now);
        }
        return mailServer;
    }

    public OfficeLetters letters() {
        return letters;
    }

    /** What the state knows of the exports, even if this node works with others. */
    public ExportsInForce exports() {
        return exports;
    }

    /** The exports this node works with. */
    public Optional<ExportSet> inForce() {
        return inForce.get();
    }

    /** Who works where; nobody as long as there is no export. */
    public OfficeDirectory directory() {
        return inForce().map(ExportSet::directory).orElseGet(() -> new OfficeDirectory(List.of(), List.of()));
    }

    /** Where the archive of the exports is. */
    public Path archive() {
        return settings().state().directory().resolve("exports");
    }

    public ReminderRules reminderRules() {
        Settings.Mail mail = settings().mail();
        return new ReminderRules(
                settings().reminders().horizonDays(),
                settings().escalation().leaderListAfterWorkingDays(),
                settings().escalation().leaderListAfterUnclearWeeks(),
                settings().escalation().leaderAtOnceAfterWorkingDays(),
                mail.protectedCases(),
                mail.catchAll());
    }

    /** Who is told instead when a mail cannot be delivered. */
    public Forwarding forwarding() {
        return new SafeClimb(new Climb(this::directoryIfReadable, addresses, reminderRules(), letters, clock::now));
    }

    /** If it cannot be read, a mail that is passed on goes to the last in line at once. */
    private OfficeDirectory directoryIfReadable() {
        try {
            return directory();
        } catch (UnreadableExportException | UncheckedIOException unreadable) {
            return new OfficeDirectory(List.of(), List.of());
        }
    }
}
