package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.state.StateDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mails that would be sent now; nothing is sent or remembered. */
public final class Preview {

    private final OfficeNode node;
    private final OfficeClock clock;

    private Preview(OfficeNode node) {
        this.node = node;
        this.clock = node.clock();
    }

    /**
     * From the exports in force.
     *
     * @param state a view is enough
     */
    public Preview(Office office, OfficeClock clock, StateDatabase state) {
        this(new OfficeNode(office, clock, state));
    }

    /** From other exports. */
    public Preview(Office office, OfficeClock clock, StateDatabase state, ExportSet exports) {
        this(new OfficeNode(office, clock, state, () -> Optional.of(exports)));
    }

    /** The exports that are used; empty if none are in force. */
    public Optional<ExportSet> exports() {
        return node.inForce();
    }

    /** The digests for the day of the clock, and the alarms with them. */
    public List<OutgoingMail> mails() {
        DigestResult result = DigestBeans.toLook(node).run().preview(clock.today(), clock.now());
        List<OutgoingMail> mails = new ArrayList<>();
        if (result instanceof DigestResult.Made made) {
            mails.addAll(made.mails());
        }
        result.alarms().forEach(alarm -> mails.add(node.letters().alarm(alarm, clock.now())));
        return mails;
    }
}
