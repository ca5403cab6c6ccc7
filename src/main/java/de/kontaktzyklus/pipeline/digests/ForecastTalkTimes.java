package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.Case;
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
import java.util.stream.Stream;

/**
 * The proposal of the forecast as time to keep free: the talks of a week, with those brought forward, spread over its
 * office days as evenly as whole talks can be.
 *
 * @param weeks how many weeks to look ahead
 */
record ForecastTalkTimes(int weeks) implements TalkTimes {

    private static final int DAYS_OF_WEEK = 7;

    /** Each caseworker gets the own blocks alone, in the own mail. */
    private static final Persons EACH_THE_OWN = new Persons(true, 0);

    @Override
    public Look on(Assessor assessor) {
        return new Blocks(assessor, new TalksAhead(assessor, weeks));
    }

    private record Blocks(Assessor assessor, TalksAhead talks) implements Look {

        @Override
        public void accept(Case facts) {
            talks.accept(facts);
        }

        @Override
        public Map<String, List<TalkBlock>> blocks(AssessedExport export, OfficeDirectory directory) {
            Map<String, List<TalkBlock>> byCaseworker = new HashMap<>();
            talks.forecast(export, directory, EACH_THE_OWN).teams().stream()
                    .flatMap(team -> team.caseworkers().stream())
                    .forEach(each -> byCaseworker
                            .computeIfAbsent(each.caseworker(), first -> new ArrayList<>())
                            .addAll(blocks(each.weeks())));
            return byCaseworker;
        }

        private List<TalkBlock> blocks(List<WeekLoad> weeks) {
            return weeks.stream().flatMap(week -> blocks(week).stream()).toList();
        }

        private List<TalkBlock> blocks(WeekLoad week) {
            List<LocalDate> days = officeDays(week.monday());
            List<TalkBlock> blocks = new ArrayList<>();
            int talks = week.talksAfterProposal();
            for (int each = 0; each < days.size(); each++) {
                int onThisDay = share(talks, each, days.size());
                if (onThisDay > 0) {
                    int minutes = Math.round((float) week.minutesAfterProposal() * onThisDay / talks);
                    blocks.add(new TalkBlock(days.get(each), onThisDay, minutes));
                }
            }
            return blocks;
        }

        /** From the day of assessment on. */
        private List<LocalDate> officeDays(LocalDate monday) {
            OfficeCalendar calendar = assessor.calendar();
            return Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(DAYS_OF_WEEK)
                    .filter(day -> !day.isBefore(assessor.day()) && calendar.isOfficeDay(day))
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
}
