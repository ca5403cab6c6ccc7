package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What can be said as new of a case, and what was said before (requirements, section 3). */
record News(Set<Announcement> announced) {

    /**
     * Episode of a case without a window that came to a team leader. Such a case is told once, until it is forgotten.
     */
    private static final LocalDate NO_EPISODE = LocalDate.EPOCH;

    /** What is told to the person who acts for the case; nothing before an appointment. */
    Set<Announcement> forHolder(AssessedCase assessed, Section section, Recipient recipient) {
        Set<Announcement> all = new HashSet<>();
        if (section != Section.APPOINTMENT_MADE) {
            assessed.exceptionEnded().ifPresent(end -> all.add(said(assessed, Stage.EXCEPTION_ENDED, end, recipient)));
            stageOf(section).ifPresent(stage -> all.add(said(assessed, stage, episode(assessed), recipient)));
            if (recipient.gap().isPresent() && section != Section.OVERDUE) {
                all.add(said(assessed, Stage.ESCALATED, latestDay(assessed), recipient));
            }
        }
        all.removeAll(announced);
        return all;
    }

    Set<Announcement> forLeader(AssessedCase assessed, Stage stage, Recipient leader) {
        Announcement announcement = said(assessed, stage, episode(assessed), leader);
        return announced.contains(announcement) ? Set.of() : Set.of(announcement);
    }

    /** Whether the exception has just ended and the holder was not told. */
    boolean exceptionEndedUntold(AssessedCase assessed, Recipient recipient) {
        return assessed.exceptionEnded()
                .filter(end -> !announced.contains(said(assessed, Stage.EXCEPTION_ENDED, end, recipient)))
                .isPresent();
    }

    /** Whether the holder has been told that the case is overdue. */
    boolean overdueWasTold(AssessedCase assessed, Recipient recipient) {
        return announced.contains(said(assessed, Stage.OVERDUE, episode(assessed), recipient));
    }

    private static Optional<Stage> stageOf(Section section) {
        if (section == Section.OVERDUE) {
            return Optional.of(Stage.OVERDUE);
        }
        return section == Section.FIRST_INTERVIEWS_AT_RISK ? Optional.of(Stage.TARGET_PASSED) : Optional.empty();
    }

    private static Announcement said(AssessedCase assessed, Stage stage, LocalDate episode, Recipient to) {
        return new Announcement(assessed.customer(), stage, episode, to.holder());
    }

    /**
     * A talk begins a new episode, and so does the end of an exception that gave time to act: if the case is late now,
     * it is late again.
     */
    private static LocalDate episode(AssessedCase assessed) {
        return assessed.assessment()
                .windowIfAny()
                .map(window -> window.graceAfter().orElse(window.anchor()))
                .orElse(NO_EPISODE);
    }

    private static LocalDate latestDay(AssessedCase assessed) {
        if (assessed.assessment() instanceof Assessment.Suspended suspended) {
            return suspended.regularDueUntil().orElse(NO_EPISODE);
        }
        return assessed.assessment().windowIfAny().map(DueWindow::dueUntil).orElse(NO_EPISODE);
    }
}
