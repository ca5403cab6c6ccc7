package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.forecast.Persons;
import de.kontaktzyklus.forecast.TalksAhead;
import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proposal of the forecast as time to keep free: the talks of this week, with those brought forward and without
 * appointments, which have their time already, spread over the days on which the office is open and the caseworker is
 * there, as evenly as whole talks can be. Only this week: the next overview proposes the next one, so that no block of
 * an earlier proposal is left in a calendar (decision 40).
 *
 * @param weeks how many weeks to look ahead for talks to bring forward
 * @param mostMinutes of a day; what does not fit into them is not proposed for that day
 */
record ForecastTalkTimes(int weeks, int mostMinutes) implements TalkTimes {

    private static final int DAYS_OF_WEEK = 7;

    /** Each caseworker gets the own blocks alone, in the own mail. */
    private static final Persons EACH_THE_OWN = new Persons(true, 0);

    @Override
    public Look on(Assessor assessor) {
        return new Blocks(assessor, new TalksAhead(assessor, weeks), mostMinutes);
    }

    private record Blocks(Assessor assessor, TalksAhead talks, int mostMinutes) implements Look {

        @Override
        public void accept(Case facts) {
            talks.accept(facts);
        }

        /** One proposal for each caseworker, also for one with cases in several teams. */
        @Override
        public Map<String, List<TalkBlock>> blocks(AssessedExport export, OfficeDirectory directory) {
            Map<String, Talks> byCaseworker = new HashMap<>();
            talks.forecast(export, directory, EACH_THE_OWN).teams().stream()
                    .flatMap(team -> team.caseworkers().stream())
                    .forEach(each -> byCaseworker.merge(
                            each.caseworker(), Talks.of(each.weeks().get(0)), Talks::plus));
            Map<String, List<TalkBlock>> blocks = new HashMap<>();
            byCaseworker.forEach((id, talks) -> blocks.put(id, blocks(talks, daysOf(id, directory))));
            return blocks;
        }

        private List<TalkBlock> blocks(Talks talks, List<LocalDate> days) {
            List<TalkBlock> blocks = new ArrayList<>();
            for (int each = 0; each < days.size(); each++) {
                int onThisDay = Math.min(share(talks.count(), each, days.size()), talks.mostIn(mostMinutes));
                if (onThisDay > 0) {
                    blocks.add(new TalkBlock(days.get(each), onThisDay, talks.minutesOf(onThisDay)));
                }
            }
            return blocks;
        }

        /** Of this week from the day of assessment on. */
        private List<LocalDate> daysOf(String id, OfficeDirectory directory) {
            OfficeCalendar calendar = assessor.calendar();
            Optional<Caseworker> worker = directory.caseworker(id);
            return Stream.iterate(assessor.day(), day -> day.plusDays(1))
                    .limit(DAYS_OF_WEEK + 1L - assessor.day().getDayOfWeek().getValue())
                    .filter(calendar::isOfficeDay)
                    .filter(day -> worker.filter(each -> each.isAbsentOn(day)).isEmpty())
                    .toList();
        }

        private static int share(int talks, int place, int days) {
            return upTo(talks, place + 1, days) - upTo(talks, place, days);
        }

        /** Rather early in the week than late. */
        private static int upTo(int talks, int places, int days) {
            return (talks * places + days - 1) / days;
        }
    }

    /** Talks of a week to find a time for, and what they take together. */
    private record Talks(int count, int minutes) {

        static Talks of(WeekLoad week) {
            return new Talks(week.talksToPlace(), week.minutesToPlace());
        }

        Talks plus(Talks other) {
            return new Talks(count + other.count, minutes + other.minutes);
        }

        int minutesOf(int some) {
            return Math.round((float) minutes * some / count);
        }

        int mostIn(int mostMinutes) {
            return minutes == 0 ? count : count * mostMinutes / minutes;
        }
    }
}
