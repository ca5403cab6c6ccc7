package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which one section of a digest a case stands in on a day, if it is open at all (docs/mail-und-auswertung.md, Die
 * Mail).
 *
 * @param nextOfficeDay the first office day after the day
 */
record Sections(LocalDate day, LocalDate nextOfficeDay, int horizonDays) {

    /** A case that stands nowhere else but has a data warning stands in {@link Section#UNCLEAR}. */
    Optional<Section> of(AssessedCase assessed) {
        Assessment assessment = assessed.assessment();
        if (assessment instanceof Assessment.InWindow in) {
            return ofWindow(in, assessed.appointmentFrom(day).isPresent()).or(() -> warned(assessed));
        }
        if (assessment instanceof Assessment.Suspended suspended && suspended.reviewDue()) {
            return Optional.of(Section.EXCEPTIONS_TO_REVIEW);
        }
        return assessment instanceof Assessment.Unclear ? Optional.of(Section.UNCLEAR) : warned(assessed);
    }

    private static Optional<Section> warned(AssessedCase assessed) {
        boolean toMend = !assessed.warnings().isEmpty() && assessed.assessment().status() != Status.OUT_OF_SCOPE;
        return toMend ? Optional.of(Section.UNCLEAR) : Optional.empty();
    }

    private Optional<Section> ofWindow(Assessment.InWindow in, boolean appointmentAhead) {
        return withoutAppointment(in).map(section -> appointmentAhead ? Section.APPOINTMENT_MADE : section);
    }

    private Optional<Section> withoutAppointment(Assessment.InWindow in) {
        if (in instanceof Assessment.Overdue) {
            return Optional.of(Section.OVERDUE);
        }
        if (!in.window().dueUntil().isAfter(nextOfficeDay)) {
            return Optional.of(Section.LAST_DAY);
        }
        if (in instanceof Assessment.Due && hasMissedTarget(in.window())) {
            return Optional.of(Section.FIRST_INTERVIEWS_AT_RISK);
        }
        boolean within = !in.window().dueUntil().isAfter(day.plusDays(horizonDays));
        return within ? Optional.of(Section.COMING_UP) : Optional.empty();
    }

    /** What is said as new of a case in a section, if anything is. */
    Optional<Stage> stage(Section section, AssessedCase assessed) {
        if (section == Section.OVERDUE) {
            return Optional.of(Stage.OVERDUE);
        }
        boolean missed = assessed.assessment()
                .windowIfAny()
                .filter(this::hasMissedTarget)
                .isPresent();
        boolean atRisk = section == Section.FIRST_INTERVIEWS_AT_RISK || section == Section.LAST_DAY;
        return atRisk && missed ? Optional.of(Stage.TARGET_PASSED) : Optional.empty();
    }

    /** Whether the target of a first interview has passed. */
    boolean hasMissedTarget(DueWindow window) {
        return window.isFirstInterview() && window.target().filter(day::isAfter).isPresent();
    }
}
