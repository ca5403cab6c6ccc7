package de.kontaktzyklus.reminders.replay;

import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was known of the cases before a run; a run asks for nothing else. */
record KnownThen(Recollection memory) implements KnownCases {

    @Override
    public List<Movement> movements(LocalDate first, LocalDate last) {
        throw notKept();
    }

    @Override
    public List<VanishedCase> vanishedOverdue() {
        return memory.vanished();
    }

    @Override
    public Map<String, LastKnown> lastKnown() {
        return memory.known();
    }

    @Override
    public List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last) {
        throw notKept();
    }

    @Override
    public boolean close(String customer, String reason, LocalDate day) {
        throw notKept();
    }

    private static UnsupportedOperationException notKept() {
        return new UnsupportedOperationException("A replay only looks at what a run has read");
    }
}
