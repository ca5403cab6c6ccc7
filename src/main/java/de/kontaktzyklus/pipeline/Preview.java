package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.state.StateDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would be sent now; nothing of it is sent or remembered. */
public final class Preview {

    private final Beans beans;
    private final OfficeClock clock;

    /**
     * @param state a view is enough
     * @param exports files to look at instead of those in force
     */
    public Preview(Office office, OfficeClock clock, StateDatabase state, Optional<ExportSet> exports) {
        this.clock = clock;
        this.beans = new Beans(office, clock, state, exports);
    }

    /** The exports looked at; empty if none are in force. */
    public Optional<ExportSet> exports() {
        return beans.inForce();
    }

    /** The digests of the day of the clock and the alarms that would go with them. */
    public List<OutgoingMail> mails() {
        DigestResult result = beans.digestRun.preview(clock.today(), clock.now());
        List<OutgoingMail> mails = new ArrayList<>();
        if (result instanceof DigestResult.Made made) {
            mails.addAll(made.mails());
        }
        result.alarms().forEach(alarm -> mails.add(beans.letters.alarm(alarm, clock.now())));
        return mails;
    }
}
