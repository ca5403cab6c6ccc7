package de.kontaktzyklus.forecast;

import static de.kontaktzyklus.forecast.AForecast.aForecast;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.directory.Caseworker;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Talks and capacity of 300 invented offices, counted once more by {@link NaiveForecast}, which shares no code with the
 * core.
 */
class SecondOpinionOnTalksTest {

    private static final int OFFICES = 300;

    @Test
    void a_second_count_finds_the_same_talks_and_the_same_time() {
        Random random = new Random(20_270_117);
        for (int number = 0; number < OFFICES; number++) {
            compare(new RandomOffice(random), 1 + random.nextInt(12));
        }
    }

    private static void compare(RandomOffice office, int weeks) {
        CaseFixture[] cases = office.cases(40);
        Caseworker[] caseworkers = office.caseworkers(39);
        TeamForecast forecast = aForecast()
                .asOf(office.asOfInGerman())
                .weeks(weeks)
                .with(caseworkers)
                .of(cases);

        NaiveForecast expected = new NaiveForecast(office.asOf(), weeks);
        for (CaseFixture facts : cases) {
            Case each = facts.build();
            expected.count(each);
        }
        for (Caseworker each : caseworkers) {
            expected.count(each);
        }

        LocalDate monday = expected.monday();
        assertThat(forecast.weeks()).hasSize(weeks);
        for (int week = 0; week < weeks; week++) {
            WeekLoad load = forecast.weeks().get(week);
            assertThat(load.monday()).isEqualTo(monday.plusWeeks(week));
            assertThat(load.firstInterviews())
                    .as("first interviews as of %s, week %s", office.asOf(), week)
                    .isEqualTo(expected.firstInterviews(week));
            assertThat(load.followUps())
                    .as("follow-ups as of %s, week %s", office.asOf(), week)
                    .isEqualTo(expected.followUps(week));
            assertThat(load.minutes()).isEqualTo(60 * load.firstInterviews() + 30 * load.followUps());
            assertThat(load.capacityMinutes()).isEqualTo(expected.capacity(week));
        }
    }
}
