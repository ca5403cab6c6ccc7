package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case that is judged differently.
 *
 * @param caseworker id as exported, may be empty
 * @param team id as exported, may be empty
 * @param line line of the file on which the record begins
 */
public record ChangedCase(String customer, Judged before, Judged after, String caseworker, String team, int line) {

    /**
     * What one of the policies says.
     *
     * @param dueFrom first day of the window, where there is one
     * @param dueUntil latest day, where there is a window
     */
    public record Judged(Status status, Reason reason, Optional<LocalDate> dueFrom, Optional<LocalDate> dueUntil) {

        static Judged of(Assessment assessment) {
            Optional<DueWindow> window = assessment.windowIfAny();
            return new Judged(
                    assessment.status(),
                    assessment.reason(),
                    window.map(DueWindow::dueFrom),
                    window.map(DueWindow::dueUntil));
        }
    }

    static ChangedCase of(AssessedCase before, AssessedCase after) {
        return new ChangedCase(
                before.customer(),
                Judged.of(before.assessment()),
                Judged.of(after.assessment()),
                before.caseworker(),
                before.team(),
                before.line());
    }

    /** Whether the status itself is another one. */
    public boolean hasOtherStatus() {
        return before.status() != after.status();
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "ChangedCase[line " + line + ", " + before.status() + " to " + after.status() + "]";
    }
}
