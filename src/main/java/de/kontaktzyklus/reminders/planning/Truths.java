package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing.Truth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Collects what holds today of each case; what was said before and is not among it has ended (decision 27). */
final class Truths {

    private final Sections sections;
    private final Set<Truth> all = new HashSet<>();

    Truths(Sections sections) {
        this.sections = sections;
    }

    /** Takes note of a readable row. */
    void of(AssessedCase assessed) {
        Assessment assessment = assessed.assessment();
        boolean unclear = assessment instanceof Assessment.Unclear;
        if (assessment instanceof Assessment.Overdue) {
            overdue(assessed);
        }
        if (unclear) {
            holds(assessed, Stage.LONG_UNCLEAR);
        }
        if (unclear
                || assessment.windowIfAny().filter(sections::hasMissedTarget).isPresent()) {
            holds(assessed, Stage.TARGET_PASSED);
        }
        if (unclear || assessed.exceptionEnded().isPresent()) {
            holds(assessed, Stage.EXCEPTION_ENDED);
        }
    }

    /** An absent caseworker knows it already when coming back, and so it holds for the one in the export, too. */
    private void overdue(AssessedCase assessed) {
        holds(assessed, Stage.ON_LEADER_LIST);
        holds(assessed, Stage.ESCALATED);
        overdueFor(assessed, assessed.caseworker());
        if (assessed.underProtection()) {
            overdueFor(assessed, "");
        }
    }

    /** Takes note of who acts for the case of a readable row. */
    void actsFor(AssessedCase assessed, Recipient acting) {
        if (assessed.assessment() instanceof Assessment.Overdue) {
            overdueFor(assessed, acting.holder());
        }
        if (acting.gap().isPresent() && sections.of(assessed).isPresent()) {
            holds(assessed, Stage.WITHOUT_CASEWORKER);
        }
    }

    private void overdueFor(AssessedCase assessed, String holder) {
        all.add(new Truth(assessed.customer(), Stage.OVERDUE, holder));
    }

    /** Takes note of a row that cannot be read: whatever was said of it holds on. */
    void of(Unread unread) {
        Arrays.stream(Stage.values()).filter(Stage::lasts).forEach(stage -> holds(unread.assessed(), stage));
    }

    private void holds(AssessedCase assessed, Stage stage) {
        all.add(new Truth(assessed.customer(), stage, Truth.ANYBODY));
    }

    Set<Truth> all() {
        return all;
    }
}
