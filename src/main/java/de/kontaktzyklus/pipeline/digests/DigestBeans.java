package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.mail.guard.MailGuard;
import de.kontaktzyklus.office.OfficeMailServer;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import de.kontaktzyklus.state.StateDatabase;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;

/** The beans of the route that makes the digests. */
public final class DigestBeans {

    private final OfficeNode node;
    private final LongUnaryOperator largestMail;

    public DigestBeans(OfficeNode node) {
        this(node, OfficeMailServer.largestMail(node));
    }

    private DigestBeans(OfficeNode node, LongUnaryOperator largestMail) {
        this.node = node;
        this.largestMail = largestMail;
    }

    /** For a look at the mails: nobody is asked, and nothing is remembered. */
    static DigestBeans toLook(OfficeNode node) {
        return new DigestBeans(node, OfficeMailServer.largestMailUnasked(node));
    }

    /** For a day once more: a mail may be as large as it might be then. */
    static DigestBeans toReplay(OfficeNode node, long mostBytes) {
        return new DigestBeans(node, size -> mostBytes);
    }

    /**
     * What the routes call, by the name they call it.
     *
     * @param clockIsSound whether today can be right
     */
    public Map<String, Object> byName(BooleanSupplier clockIsSound) {
        return Map.of("digests", new Digests(node.jobs(), run(), this::run, node.clock(), clockIsSound));
    }

    /** A run that records itself in the state of this node. */
    public DigestRun run() {
        return run(node.state());
    }

    private DigestRun run(StateDatabase ofTurn) {
        return run(ofTurn.knownCases(), ofTurn.reminderMemory());
    }

    /** A run that remembers elsewhere. */
    DigestRun run(KnownCases known, ReminderMemory memory) {
        return new DigestRun(
                rules(),
                new DigestRun.Sources(node::inForce, known, memory),
                new DigestRun.Desk(node.addresses(), node.letters(), MailGuard::new, largestMail, talkTimes()));
    }

    private TalkTimes talkTimes() {
        return node.settings().mail().talkBlocksFrom().isPresent()
                ? new ForecastTalkTimes(
                        node.settings().forecast().weeks(),
                        60 * node.settings().mail().talkBlocksHours())
                : TalkTimes.NONE;
    }

    private DigestRun.Rules rules() {
        Settings.Mail mail = node.settings().mail();
        return new DigestRun.Rules(
                node.office().policy(),
                node.office().calendar(),
                node.reminderRules(),
                node.settings().office().timeZone(),
                mail.showNames() || mail.showBirthDates(),
                node.office().configurationText());
    }
}
