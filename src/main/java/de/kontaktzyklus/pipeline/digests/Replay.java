package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.replay.RecordedMorning;
import de.kontaktzyklus.state.StateDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The digests of a day once more, by the run that makes them each day; nothing is sent or remembered. */
public final class Replay {

    private Replay() {}

    /**
     * Makes them.
     *
     * @param office its configuration
     * @param state a view is enough
     * @param exports the files that the run has read
     */
    public static Outcome of(
            Office office, StateDatabase state, LocalDate day, DayKnowledge knowledge, ExportSet exports) {
        OfficeClock then = new OfficeClock(
                Clock.fixed(knowledge.now(), office.settings().office().timeZone()));
        OfficeNode node = new OfficeNode(office, then, state, () -> Optional.of(exports));
        RecordedMorning morning = new RecordedMorning(knowledge.memory());
        DigestResult result = DigestBeans.toReplay(node, knowledge.mostBytes())
                .run(morning.knownCases(), morning)
                .make(day, knowledge.now());
        return new Outcome(result, morning.made());
    }

    /**
     * How it ended.
     *
     * @param made what would have been recorded; empty if nothing was made
     */
    public record Outcome(DigestResult result, Optional<MadeDigests> made) {}
}
