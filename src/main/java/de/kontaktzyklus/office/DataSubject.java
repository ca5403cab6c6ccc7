package de.kontaktzyklus.office;

import de.kontaktzyklus.dispatch.mail.MessageText;
import de.kontaktzyklus.retention.CustomerTraces;
import de.kontaktzyklus.retention.CustomerTraces.Trace;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The request of one person: to see what is known, or to have it forgotten. */
public final class DataSubject {

    private final String customer;
    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final CustomerTraces traces;

    public DataSubject(String customer, Office office, OfficeClock clock, StateDatabase state) {
        this.customer = customer;
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.traces = state.customerTraces(MessageText::of);
    }

    /** Everything that is known, in the state and in files. */
    public Known find() throws IOException {
        return new Known(customer, traces.find(customer), CustomerFiles.naming(customer, office, clock, state));
    }

    /**
     * Forgets the person, except in files that are in force or belong to the office.
     *
     * @return how many of each kind
     * @throws de.kontaktzyklus.retention.MailStillNeededException if a mail that names the person is not settled
     */
    public Map<Kept, Integer> forget(Known known, String reason) throws IOException {
        Map<Kept, Integer> counts = new EnumMap<>(Kept.class);
        counts.putAll(traces.erase(customer, reason, clock.today()));
        int files = known.files().deleteOld(state);
        if (files > 0) {
            state.deletableState().log(Kept.ARCHIVED_EXPORT, files, clock.today());
            counts.put(Kept.ARCHIVED_EXPORT, files);
        }
        state.deletableState().tidyUp();
        return counts;
    }

    /** What is known of a person. */
    public record Known(String customer, List<Trace> traces, CustomerFiles files) {

        public boolean knowsNothing() {
            return traces.isEmpty() && files.areNone();
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Known[" + traces.size() + " traces]";
        }
    }
}
