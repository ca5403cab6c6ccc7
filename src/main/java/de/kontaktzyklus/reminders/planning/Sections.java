package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Section;
import java.time.LocalDate;
import java.util.Optional;

/** In which section of a digest a case is on a day, if it is open (requirements, section 3). */
record Sections(LocalDate day, int horizonDays) {

    /** At most one; a case with a data warning is also in {@link Section#UNCLEAR}. */
    Optional<Section> of(AssessedCase assessed) {
        Assessment assessment = assessed.assessment();
        if (assessment instanceof Assessment.InWindow in) {
            return ofWindow(in, assessed.appointmentFrom(day).isPresent());
        }
        if (assessment instanceof Assessment.Suspended suspended && suspended.reviewDue()) {
            return Optional.of(Section.EXCEPTIONS_TO_REVIEW);
        }
        return assessment instanceof Assessment.Unclear ? Optional.of(Section.UNCLEAR) : Optional.empty();
    }

    private Optional<Section> ofWindow(Assessment.InWindow in, boolean appointmentAhead) {
        return withoutAppointment(in).map(section -> appointmentAhead ? Section.APPOINTMENT_MADE : section);
    }

    private Optional<Section> withoutAppointment(Assessment.InWindow in) {
        if (in instanceof Assessment.Overdue) {
            return Optional.of(Section.OVERDUE);
        }
        if (in instanceof Assessment.Due && hasMissedTarget(in.window())) {
            return Optional.of(Section.FIRST_INTERVIEWS_AT_RISK);
        }
        boolean within = !in.window().dueUntil().isAfter(day.plusDays(horizonDays));
        return within ? Optional.of(Section.COMING_UP) : Optional.empty();
    }

    private boolean hasMissedTarget(DueWindow window) {
        return window.isFirstInterview() && window.target().filter(day::isAfter).isPresent();
    }
}
