package de.kontaktzyklus.state.jobs;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.state.StateDatabase;
import java.time.LocalDate;

/** Failures of a node that writes when its job is no longer its own. */
public final class LostJobs {

    private LostJobs() {}

    public static LostJobException in(StateDatabase state, NodeJobs jobs) {
        NodeJobs.Turn turn = jobs.begin("lost").orElseThrow();
        StateDatabase ofTurn = turn.state();
        turn.close();
        return catchThrowableOfType(
                LostJobException.class, () -> ofTurn.reminderMemory().record(Runs.empty(LocalDate.of(2026, 11, 23))));
    }
}
