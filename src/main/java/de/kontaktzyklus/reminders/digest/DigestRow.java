package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A case in a mail.
 *
 * @param assessed the case
 * @param section how it stands, whether told before or not
 * @param news what is new about it for this recipient; empty: told before
 * @param keeper name or id of the caseworker it belongs to, where that is not the recipient; else empty
 * @param reader name or id of the one who acts for it, in a mailbox that several share; else empty
 * @param gap why it has fallen to this recipient, if it has
 * @param past what was known of it before, of a case that cannot be read today or has left the overdue list
 */
public record DigestRow(
        AssessedCase assessed,
        Section section,
        Set<Stage> news,
        String keeper,
        String reader,
        Optional<Gap> gap,
        Optional<Past> past) {

    /** The same row in a mailbox that several share. */
    public DigestRow readBy(String name) {
        return new DigestRow(assessed, section, news, keeper, name, gap, past);
    }

    public boolean isNew() {
        return !news.isEmpty();
    }

    /** Whether it makes a mail of its own: that a case has left the list waits for the next one. */
    boolean isReasonForMail() {
        return news.stream().anyMatch(stage -> !stage.isDeparture());
    }

    /**
     * Its section in the mail: what is new and to be acted upon stands apart, before the known ones, unless its last
     * day has come.
     */
    public Section standsIn() {
        boolean apart = section == Section.OVERDUE
                || section == Section.FIRST_INTERVIEWS_AT_RISK
                || section == Section.COMING_UP;
        return apart && isReasonForMail() ? Section.NEW : section;
    }

    /** Whether a talk is to be held by a day that has not passed, and nothing is agreed. */
    public boolean isDue() {
        return section.isDue();
    }

    /** Whether the client is to be invited now or soon. */
    public boolean isToInvite() {
        return section.isToInvite();
    }

    /** Its latest day; of a row that cannot be read, the one it had when it was last judged. */
    public Optional<LocalDate> latestDay() {
        return assessed.assessment().windowIfAny().map(DueWindow::dueUntil).or(() -> past.flatMap(Past::dueUntil));
    }

    /** Calendar days since the latest day of an overdue case, else 0. */
    public int daysOverdue(LocalDate day) {
        return isOverdue()
                ? latestDay().map(latest -> DueWindow.daysOverdue(latest, day)).orElse(0)
                : 0;
    }

    public String customer() {
        return assessed.customer();
    }

    public boolean isOverdue() {
        return assessed.assessment() instanceof Assessment.Overdue || (isUnreadable() && wasOverdue());
    }

    private boolean isUnreadable() {
        return assessed.assessment().status() == Status.REJECTED;
    }

    private boolean wasOverdue() {
        return past.filter(Past::wasOverdue).isPresent();
    }

    /**
     * What was known of a case before today.
     *
     * @param judgedOn last day on which it could be judged
     * @param dueUntil its latest day then; of a departure, its latest day while it was overdue
     * @param column the column that cannot be read today; empty where the row as a whole cannot, or it can
     * @param undecidedSince day of the run since which it cannot be judged, where that is to be said
     * @param left where it has gone from the overdue list without a talk, if it has
     */
    public record Past(
            Optional<LocalDate> judgedOn,
            Optional<LocalDate> dueUntil,
            String column,
            Optional<LocalDate> undecidedSince,
            Optional<Departure.Destination> left) {

        /** Where nothing is to be said of it. */
        public static final Past NONE =
                new Past(Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

        /** The same, saying since when it cannot be judged. */
        public Past undecidedSince(LocalDate since) {
            return new Past(judgedOn, dueUntil, column, Optional.of(since), left);
        }

        /** Whether it was overdue when it was last judged. */
        public boolean wasOverdue() {
            return dueUntil.flatMap(latest -> judgedOn.filter(latest::isBefore)).isPresent();
        }
    }
}
