package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.NaiveOffice;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.directory.Caseworker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The talks of the weeks ahead counted as somebody would who has the concept, a wall calendar and a pencil. Knows the
 * concept's numbers by heart, measures not at all.
 */
final class NaiveForecast {

    private final LocalDate asOf;
    private final LocalDate first;
    private final int[] firstInterviews;
    private final int[] followUps;
    private final int[] capacity;
    private boolean anyHoursKnown;

    NaiveForecast(LocalDate asOf, int weeks) {
        this.asOf = asOf;
        LocalDate day = asOf;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        this.first = day;
        this.firstInterviews = new int[weeks];
        this.followUps = new int[weeks];
        this.capacity = new int[weeks];
    }

    LocalDate monday() {
        LocalDate day = first;
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    int firstInterviews(int week) {
        return firstInterviews[week];
    }

    int followUps(int week) {
        return followUps[week];
    }

    OptionalInt capacity(int week) {
        return anyHoursKnown ? OptionalInt.of(capacity[week]) : OptionalInt.empty();
    }

    void count(Case facts) {
        LocalDate exceptionEnd = facts.exception().flatMap(CaseException::until).orElse(LocalDate.MIN);
        LocalDate today = exceptionEnd.isBefore(asOf) ? asOf : exceptionEnd.plusDays(1);
        LocalDate contact = facts.lastContact().orElse(LocalDate.MIN);
        boolean seen = !contact.equals(LocalDate.MIN);
        boolean nextIsFirst = true;
        while (true) {
            LocalDate until = seen
                    ? followUpUntil(facts, contact)
                    : NaiveOffice.workingDaysAfter(facts.registration().orElseThrow(), 10);
            if (!exceptionEnd.equals(LocalDate.MIN)) {
                until = latest(until, NaiveOffice.workingDaysAfter(exceptionEnd, 10));
            }
            LocalDate appointment = facts.nextAppointment().orElse(LocalDate.MIN);
            LocalDate held;
            if (nextIsFirst && !appointment.isBefore(today)) {
                held = appointment;
            } else if (nextIsFirst && today.equals(asOf) && until.isBefore(asOf)) {
                held = lastOpenDayOfFirstWeek();
            } else {
                held = latest(until, latest(today, first));
            }
            if (week(held) >= followUps.length) {
                return;
            }
            (seen ? followUps : firstInterviews)[week(held)]++;
            contact = held;
            today = held;
            seen = true;
            nextIsFirst = false;
        }
    }

    private static LocalDate followUpUntil(Case facts, LocalDate contact) {
        LocalDate last =
                switch (facts.profile()) {
                    case "M", "A" -> contact.plusDays(42);
                    case "F", "E" -> NaiveOffice.monthsAfter(contact, 3);
                    case "S", "U" -> NaiveOffice.monthsAfter(contact, 9);
                    default -> NaiveOffice.monthsAfter(contact, 12);
                };
        int weeks = facts.individualCycle().map(span -> span.amount()).orElse(1000);
        LocalDate individual = contact.plusDays(7L * weeks);
        return NaiveOffice.onOrAfter(individual.isBefore(last) ? individual : last);
    }

    void count(Caseworker worker) {
        if (worker.weeklyHours().isEmpty()) {
            return;
        }
        anyHoursKnown = true;
        for (int week = 0; week < capacity.length; week++) {
            int days = 0;
            for (int weekday = 0; weekday < 7; weekday++) {
                LocalDate day = monday().plusDays(7L * week + weekday);
                boolean there = !day.isBefore(first) && isOpen(day) && !isAway(worker, day);
                days += there ? 1 : 0;
            }
            capacity[week] += (int) (worker.weeklyHours().get() * 60 / 5 * days * 6 / 10);
        }
    }

    private static boolean isAway(Caseworker worker, LocalDate day) {
        boolean nothingStated =
                worker.absentFrom().isEmpty() && worker.absentUntil().isEmpty();
        boolean notYet = worker.absentFrom().isPresent()
                && day.isBefore(worker.absentFrom().get());
        boolean over = worker.absentUntil().isPresent()
                && day.isAfter(worker.absentUntil().get());
        return !nothingStated && !notYet && !over;
    }

    private LocalDate lastOpenDayOfFirstWeek() {
        LocalDate day = monday().plusDays(6);
        while (!isOpen(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private int week(LocalDate day) {
        int week = 0;
        LocalDate sunday = monday().plusDays(6);
        while (day.isAfter(sunday)) {
            sunday = sunday.plusDays(7);
            week++;
        }
        return week;
    }

    private static boolean isOpen(LocalDate day) {
        return NaiveOffice.isLegal(day) && !NaiveOffice.isClosedByOffice(day);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
