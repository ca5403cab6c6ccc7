package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be said as new of a case: what holds today and is not among what was said to this holder and still holds
 * (docs/mail-und-auswertung.md, Die Mail; decision 27).
 */
final class News {

    private final LocalDate day;
    private final Sections sections;
    private final Set<Said> lasting = new HashSet<>();
    private final Set<Announcement> events = new HashSet<>();
    private final Set<Event> toAnybody = new HashSet<>();

    /**
     * @param announced what was said before and still holds
     * @param renewed customers who had a counted talk since: nothing of it holds for them any more
     */
    News(Sections sections, Collection<Announcement> announced, Set<String> renewed) {
        this.day = sections.day();
        this.sections = sections;
        for (Announcement said : announced) {
            if (!said.stage().lasts()) {
                events.add(said);
                toAnybody.add(new Event(said.customer(), said.stage(), said.episode()));
            } else if (!renewed.contains(said.customer())) {
                lasting.add(new Said(said.customer(), said.stage(), said.holder()));
            }
        }
    }

    /** What is told as new to the person who acts for the case; nothing before an appointment. */
    Set<Announcement> forHolder(AssessedCase assessed, Section section, Recipient recipient) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (section != Section.APPOINTMENT_MADE) {
            assessed.exceptionEnded().ifPresent(end -> stages.add(Stage.EXCEPTION_ENDED));
            sections.stage(section, assessed).ifPresent(stages::add);
            if (recipient.gap().isPresent() && !overdueWasTold(assessed, recipient)) {
                stages.add(Stage.WITHOUT_CASEWORKER);
            }
        }
        return stages.stream()
                .filter(stage -> !isSaid(assessed, stage, recipient))
                .map(stage -> new Announcement(assessed.customer(), stage, day, recipient.holder()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What each row says of a case that has fallen to somebody, without being new: who has been told that it is overdue
     * knows that it is without a caseworker, also when it is overdue no more.
     */
    Set<Announcement> knownToHolder(AssessedCase assessed, Recipient recipient) {
        boolean isKnown = recipient.gap().isPresent() && overdueWasTold(assessed, recipient);
        return isKnown && !isSaid(assessed, Stage.WITHOUT_CASEWORKER, recipient)
                ? Set.of(new Announcement(assessed.customer(), Stage.WITHOUT_CASEWORKER, day, recipient.holder()))
                : Set.of();
    }

    Set<Announcement> forLeader(AssessedCase assessed, Stage stage, Recipient leader) {
        return isSaid(assessed, stage, leader)
                ? Set.of()
                : Set.of(new Announcement(assessed.customer(), stage, day, leader.holder()));
    }

    /** That a case has left the overdue list; nothing if anybody was told of it in this role. */
    Set<Announcement> ofDeparture(Departure departure, Stage stage, Recipient told) {
        return isTold(departure, stage)
                ? Set.of()
                : Set.of(new Announcement(departure.customer(), stage, departure.leftOn(), told.holder()));
    }

    boolean isTold(Departure departure, Stage stage) {
        return toAnybody.contains(new Event(departure.customer(), stage, departure.leftOn()));
    }

    /** An event that is told to one person; nothing if it was. */
    Set<Announcement> ofEvent(Announcement event) {
        return events.contains(event) ? Set.of() : Set.of(event);
    }

    /** Whether the exception has just ended and the holder was not told. */
    boolean exceptionEndedUntold(AssessedCase assessed, Recipient recipient) {
        return assessed.exceptionEnded().isPresent() && !isSaid(assessed, Stage.EXCEPTION_ENDED, recipient);
    }

    /** Whether the holder has been told that the case is overdue. */
    boolean overdueWasTold(AssessedCase assessed, Recipient recipient) {
        return isSaid(assessed, Stage.OVERDUE, recipient);
    }

    private boolean isSaid(AssessedCase assessed, Stage stage, Recipient to) {
        return lasting.contains(new Said(assessed.customer(), stage, to.holder()));
    }

    private record Said(String customer, Stage stage, String holder) {}

    private record Event(String customer, Stage stage, LocalDate day) {}
}
