package de.kontaktzyklus.forecast;

import static de.kontaktzyklus.forecast.AForecast.aForecast;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.NaiveOffice;
import de.kontaktzyklus.forecast.TeamForecast.CaseworkerForecast;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of each proposal, whatever the office: shown on 400 invented ones. */
class ProposalPropertiesTest {

    private static final int OFFICES = 400;

    private int moves;
    private int weeksRelieved;
    private int weeksStillOverfull;

    @Test
    void a_proposal_keeps_the_sum_stays_in_each_window_and_makes_no_week_of_anybody_worse() {
        Random random = new Random(20_261_125);
        for (int number = 0; number < OFFICES; number++) {
            check(new RandomOffice(random), 8 + number % 24);
        }

        assertThat(moves).as("talks moved").isGreaterThan(400);
        assertThat(weeksRelieved).as("weeks relieved").isGreaterThan(100);
        assertThat(weeksStillOverfull).as("weeks still overfull").isGreaterThan(100);
    }

    private void check(RandomOffice office, int mostHours) {
        TeamForecast forecast = aForecast()
                .asOf(office.asOfInGerman())
                .with(office.caseworkers(mostHours))
                .byCaseworker()
                .of(office.cases(160));

        assertThat(forecast.weeks().stream()
                        .mapToInt(WeekLoad::minutesAfterProposal)
                        .sum())
                .isEqualTo(forecast.minutes());
        noWorse(forecast.weeks());
        forecast.caseworkers().stream().map(CaseworkerForecast::weeks).forEach(this::noWorse);
        forecast.broughtForward().forEach(moved -> allowed(moved, forecast, office.asOf()));
        moves += forecast.broughtForward().size();
        count(forecast.weeks());
    }

    /** Nothing comes into a week beyond its capacity; what leaves it is always allowed. */
    private void noWorse(List<WeekLoad> weeks) {
        assertThat(weeks).allSatisfy(week -> {
            if (week.overfullAfterProposal()) {
                assertThat(week.minutesAfterProposal()).isLessThanOrEqualTo(week.minutes());
            }
        });
    }

    private void allowed(BroughtForward moved, TeamForecast forecast, LocalDate asOf) {
        assertThat(moved.toWeek()).isBefore(moved.fromWeek());
        assertThat(moved.dueUntil())
                .isBetween(moved.fromWeek(), moved.fromWeek().plusDays(6));
        assertThat(moved.toWeek().datesUntil(moved.toWeek().plusDays(7)))
                .as("an office day of that week, in the window and not before the day of assessment")
                .anyMatch(day -> NaiveOffice.isLegal(day)
                        && !NaiveOffice.isClosedByOffice(day)
                        && !day.isBefore(asOf)
                        && !day.isBefore(moved.dueFrom())
                        && !day.isAfter(moved.dueUntil()));
        assertThat(forecast.weeks())
                .filteredOn(week -> week.monday().equals(moved.fromWeek()))
                .allMatch(WeekLoad::overfull)
                .hasSize(1);
    }

    private void count(List<WeekLoad> weeks) {
        weeksRelieved += (int) weeks.stream()
                .filter(week -> week.overfull() && !week.overfullAfterProposal())
                .count();
        weeksStillOverfull +=
                (int) weeks.stream().filter(WeekLoad::overfullAfterProposal).count();
    }
}
