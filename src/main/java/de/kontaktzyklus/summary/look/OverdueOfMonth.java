package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who was overdue in a month: at the end of the one before, in between as the runs saw it, and on its last day. */
public final class OverdueOfMonth {

    private final OverdueBefore before;
    private final Map<String, BecameOverdue> became = new TreeMap<>();
    private final Whereabouts now;

    public OverdueOfMonth(OfficeLook look) {
        before = OverdueBefore.in(look.month().minusMonths(1), look.kept(), look::knownTeam);
        look.becameOverdue().forEach(each -> became.put(each.customer(), each));
        now = new Whereabouts(
                look,
                look.export().clients(),
                customer -> before.of(customer).isPresent() || became.containsKey(customer));
    }

    public OverdueBefore before() {
        return before;
    }

    public Whereabouts now() {
        return now;
    }

    /** All that became overdue in the month, in order of the customer. */
    public Collection<BecameOverdue> became() {
        return became.values();
    }

    public Optional<BecameOverdue> became(String customer) {
        return Optional.ofNullable(became.get(customer));
    }

    /** The latest talk that was known when the case was overdue; {@link LocalDate#MIN} for none. */
    public Optional<LocalDate> talkKnownThen(String customer) {
        Optional<LocalDate> ofBefore =
                before.of(customer).map(each -> each.lastTalk().orElse(LocalDate.MIN));
        return became(customer)
                .map(each -> each.talk().orElse(LocalDate.MIN))
                .filter(talk -> ofBefore.filter(talk::isBefore).isEmpty())
                .or(() -> ofBefore);
    }
}
