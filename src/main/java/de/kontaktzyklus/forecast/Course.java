package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessment.InWindow;
import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.forecast.TalkAhead.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The talks of one case, one after the other, if each is held on its expected day: on the day of the appointment,
 * otherwise on the latest day; an overdue one by the end of the first week. For what falls due after a talk, the
 * assessment is asked about the day of that talk.
 */
final class Course {

    private final Horizon horizon;
    private final Function<LocalDate, Assessor> assessors;

    Course(Horizon horizon, Function<LocalDate, Assessor> assessors) {
        this.horizon = horizon;
        this.assessors = assessors;
    }

    List<TalkAhead> of(Case facts) {
        List<TalkAhead> talks = new ArrayList<>(1);
        Optional<TalkAhead> next = next(facts, horizon.asOf(), true);
        while (next.isPresent() && horizon.reaches(next.get().day())) {
            talks.add(next.get());
            next = after(facts, next.get().day());
        }
        return settled(facts, talks);
    }

    /** A talk may move only if this brings no additional talk into the weeks ahead. */
    private List<TalkAhead> settled(Case facts, List<TalkAhead> talks) {
        if (talks.stream().noneMatch(TalkAhead::isMovable)) {
            return talks;
        }
        boolean alone = talks.size() == 1
                && after(facts, talks.get(0).earliest())
                        .filter(next -> horizon.reaches(next.day()))
                        .isEmpty();
        return alone ? talks : talks.stream().map(TalkAhead::fixed).toList();
    }

    private Optional<TalkAhead> after(Case facts, LocalDate held) {
        return next(facts.withContactOnRecord(held), held, false)
                .filter(next -> next.day().isAfter(held));
    }

    /** The next talk as seen from a day; a suspended case is looked at again on the day after its exception. */
    private Optional<TalkAhead> next(Case facts, LocalDate day, boolean first) {
        Assessment assessment = assessors.apply(day).assess(facts).assessment();
        if (assessment instanceof Suspended suspended) {
            return suspended
                    .until()
                    .map(end -> end.plusDays(1))
                    .filter(horizon::reaches)
                    .flatMap(back -> next(facts, back, first));
        }
        if (!(assessment instanceof InWindow in)) {
            return Optional.empty();
        }
        return Optional.of(appointment(facts, day, first)
                .map(made -> talk(facts, in.window(), Occasion.APPOINTMENT, made, made))
                .orElseGet(() -> talk(facts, in, day)));
    }

    /** The known appointment is for the first talk. */
    private static Optional<LocalDate> appointment(Case facts, LocalDate day, boolean first) {
        return facts.nextAppointment().filter(made -> first && !made.isBefore(day));
    }

    private TalkAhead talk(Case facts, InWindow in, LocalDate day) {
        boolean overdueNow = in instanceof Overdue && day.equals(horizon.asOf());
        if (overdueNow) {
            LocalDate soon = horizon.endOfFirstWeek();
            return talk(facts, in.window(), Occasion.OVERDUE, soon, soon);
        }
        LocalDate latest = later(in.window().dueUntil(), later(day, horizon.first()));
        LocalDate earliest = later(in.window().dueFrom(), later(day, horizon.first()));
        return talk(facts, in.window(), Occasion.LATEST_DAY, latest, earliest.isAfter(latest) ? latest : earliest);
    }

    private static TalkAhead talk(Case facts, DueWindow window, Occasion occasion, LocalDate day, LocalDate earliest) {
        return new TalkAhead(
                facts.line(),
                facts.customer(),
                facts.caseworker(),
                facts.team(),
                facts.underProtection(),
                window.isFirstInterview(),
                occasion,
                window.dueFrom(),
                window.dueUntil(),
                day,
                earliest);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
