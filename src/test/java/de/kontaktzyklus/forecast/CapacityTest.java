package de.kontaktzyklus.forecast;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static de.kontaktzyklus.forecast.AForecast.aForecast;
import static de.kontaktzyklus.forecast.AForecast.absent;
import static de.kontaktzyklus.forecast.AForecast.caseworker;
import static de.kontaktzyklus.forecast.AForecast.withoutHours;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.Team;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time there is for counselling: 60 % of it, on days on which office and caseworker are there. */
class CapacityTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a full week: 39 h, of that 60 %                  | 39    |            |            | 23.11.2026 | 0 | 5 | 1404
            a week after the closure and the holidays        | 39    |            |            | 23.11.2026 | 4 | 3 | 842
            New Year's week: closed on 31.12., holiday 01.01.| 39    |            |            | 23.11.2026 | 5 | 3 | 842
            from Thursday on two days are left               | 39    |            |            | 26.11.2026 | 0 | 2 | 561
            part time                                        | 19.5  |            |            | 23.11.2026 | 0 | 5 | 702
            absent from Tuesday on                           | 39    | 01.12.2026 | 09.12.2026 | 23.11.2026 | 1 | 5 | 280
            back on Thursday                                 | 39    | 01.12.2026 | 09.12.2026 | 23.11.2026 | 2 | 5 | 561
            absent until further notice                      | 39    | 01.12.2026 |            | 23.11.2026 | 7 | 5 | 0
            on a Sunday the next week is the first           | 39    |            |            | 22.11.2026 | 0 | 5 | 1404
            no minute that is not there                      | 27.83 |            |            | 23.11.2026 | 0 | 5 | 1002
            """)
    void minutes_of_a_week(
            String reason,
            double weeklyHours,
            String absentFrom,
            String absentUntil,
            String asOf,
            int week,
            int officeDays,
            int minutes) {
        Caseworker worker = absent(caseworker("V5011", weeklyHours), orEmpty(absentFrom), orEmpty(absentUntil));

        WeekLoad load =
                aForecast().asOf(asOf).with(worker).of(aCase("1")).weeks().get(week);

        assertThat(load.officeDays()).as(reason).isEqualTo(officeDays);
        assertThat(load.capacityMinutes()).as(reason).hasValue(minutes);
    }

    @Test
    void a_team_has_only_the_time_of_its_caseworkers() {
        Caseworker elsewhere =
                new Caseworker("V5021", "", "", "502", Optional.of(39.0), "", Optional.empty(), Optional.empty());

        TeamForecast forecast = aForecast()
                .with(caseworker("V5011", 39), caseworker("V5012", 20), elsewhere)
                .of(aCase("1").caredForBy("V5021"));

        assertThat(forecast.weeks().get(0).capacityMinutes()).hasValue(1404 + 720);
    }

    @Test
    void who_has_no_weekly_hours_is_named_and_not_guessed() {
        TeamForecast forecast = aForecast()
                .with(withoutHours("V5013"), caseworker("V5011", 39))
                .of(
                        aCase("1").caredForBy("V5099").lastSeen("20.10.2026"),
                        aCase("2").caredForBy("").lastSeen("20.10.2026"));

        assertThat(forecast.withoutWeeklyHours()).containsExactly("V5013", "V5099");
        assertThat(forecast.weeks().get(0).capacityMinutes()).hasValue(1404);
    }

    @Test
    void without_any_weekly_hours_there_is_a_need_but_no_capacity_no_share_and_no_proposal() {
        TeamForecast forecast = aForecast().of(aCase("1").lastSeen("20.10.2026"));

        assertThat(forecast.capacityKnown()).isFalse();
        assertThat(forecast.minutes()).isEqualTo(60);
        assertThat(forecast.weeks()).allSatisfy(week -> {
            assertThat(week.capacityMinutes()).isEqualTo(OptionalInt.empty());
            assertThat(week.share()).isEmpty();
            assertThat(week.overfull()).isFalse();
        });
        assertThat(forecast.withoutWeeklyHours()).isEmpty();
    }

    @Test
    void a_week_in_which_nobody_is_there_is_overfull_with_the_first_talk() {
        WeekLoad week = aForecast()
                .with(absent(caseworker("V5011", 39), "30.11.2026", "04.12.2026"))
                .of(aCase("1").lastSeen("20.10.2026"))
                .weeks()
                .get(1);

        assertThat(week.capacityMinutes()).hasValue(0);
        assertThat(week.share()).isEmpty();
        assertThat(week.overfull()).isTrue();
    }

    @Test
    void in_a_week_with_too_few_persons_their_time_is_not_shown() {
        AForecast office = aForecast()
                .fewest(2)
                .withTeam("501")
                .withTeam("502")
                .with(absent(caseworker("V5011", 39), "30.11.2026", "11.12.2026"))
                .with(absent(caseworker("V5012", 20), "07.12.2026", "11.12.2026"))
                .with(inOtherTeam("V5021"), inOtherTeam("V5022"));
        Forecast forecast = office.office(aCase("1").lastSeen("20.10.2026"));
        TeamForecast team = forecast.team("501").orElseThrow();

        assertThat(team.weeks())
                .extracting(WeekLoad::capacityMinutes)
                .startsWith(
                        OptionalInt.of(1404 + 720), OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1404 + 720));
        assertThat(team.hidesWeeks()).isTrue();
        assertThat(team.capacityKnown()).isFalse();
        assertThat(forecast.total())
                .as("in the office, too, or the difference would tell")
                .extracting(WeekLoad::capacityMinutes)
                .startsWith(OptionalInt.of(1404 + 720 + 2 * 1404), OptionalInt.empty(), OptionalInt.of(2 * 1404));
    }

    private static Caseworker inOtherTeam(String id) {
        return new Caseworker(id, "", "", "502", Optional.of(39.0), "", Optional.empty(), Optional.empty());
    }

    @Test
    void the_breakdown_by_caseworker_is_there_only_where_it_is_switched_on_in_order_of_id_and_adds_up() {
        AForecast office = aForecast().with(caseworker("V5012", 39), caseworker("V5011", 20));

        assertThat(office.of(aCase("1").lastSeen("20.10.2026")).caseworkers()).isEmpty();
        TeamForecast forecast = office.byCaseworker()
                .of(
                        aCase("1").caredForBy("V5011").lastSeen("20.10.2026"),
                        aCase("2").caredForBy("").lastSeen("20.10.2026"));

        assertThat(forecast.caseworkers()).extracting(each -> each.caseworker()).containsExactly("", "V5011", "V5012");
        for (int week = 0; week < 8; week++) {
            int index = week;
            assertThat(forecast.caseworkers().stream()
                            .mapToInt(each -> each.weeks().get(index).minutes())
                            .sum())
                    .isEqualTo(forecast.weeks().get(week).minutes());
            assertThat(forecast.caseworkers().stream()
                            .mapToInt(each ->
                                    each.weeks().get(index).capacityMinutes().orElse(0))
                            .sum())
                    .isEqualTo(forecast.weeks().get(week).capacityMinutes().orElse(-1));
        }
    }

    @Test
    void a_team_without_cases_has_a_forecast() {
        Forecast forecast =
                aForecast().withTeam("501").with(caseworker("V5011", 39)).office();

        assertThat(forecast.teams()).hasSize(1);
        assertThat(forecast.teams().get(0).weeks()).extracting(WeekLoad::talks).containsOnly(0);
        assertThat(forecast.teams().get(0).teamName()).isEqualTo(new Team("501", "Team 501", "", "").displayName());
        assertThat(List.of(
                        forecast.teams().get(0).from(), forecast.teams().get(0).until()))
                .extracting(Object::toString)
                .containsExactly("2026-11-23", "2027-01-17");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Test
    void too_few_persons_in_every_week_is_not_the_same_as_unknown_hours() {
        AForecast office = aForecast()
                .fewest(2)
                .with(caseworker("V5011", 39))
                .with(absent(caseworker("V5012", 20), "23.11.2026", ""));
        TeamForecast team = office.of(aCase("1").lastSeen("20.10.2026"));

        assertThat(team.weeks()).extracting(WeekLoad::capacityMinutes).containsOnly(OptionalInt.empty());
        assertThat(team.hidesWeeks()).isTrue();
        assertThat(team.hidesCapacity())
                .as("of two caseworkers hours are known")
                .isFalse();
        assertThat(aForecast()
                        .fewest(2)
                        .with(withoutHours("V5013"))
                        .of(aCase("1"))
                        .hidesWeeks())
                .as("hours that nobody knows are not hidden")
                .isFalse();
    }

    @Test
    void before_the_first_policy_there_is_nothing_to_hide() {
        TeamForecast team = aForecast()
                .asOf("01.02.2012")
                .fewest(2)
                .with(caseworker("V5011", 39), caseworker("V5012", 20))
                .withTeam("501")
                .of();

        assertThat(team.talks()).isEmpty();
        assertThat(team.hidesWeeks()).isFalse();
    }

    @Test
    void the_office_is_not_overfull_because_the_hours_of_a_team_are_unknown() {
        AForecast office = aForecast()
                .withTeam("501")
                .withTeam("502")
                .with(caseworker("V5011", 1))
                .with(withoutHours("V5021"));
        Forecast forecast = office.office(aCase("1").ofTeam("502").lastSeen("20.10.2026"));
        List<WeekLoad> ofUnknown = forecast.team("502").orElseThrow().weeks();

        for (int week = 0; week < 8; week++) {
            WeekLoad total = forecast.total().get(week);
            assertThat(total.minutes()).isEqualTo(ofUnknown.get(week).minutes());
            assertThat(total.capacityMinutes().isEmpty())
                    .as("a week in which talks have no known time, or none of them")
                    .isEqualTo(total.minutes() > 0);
            assertThat(total.overfull()).isFalse();
        }
        assertThat(ofUnknown).extracting(WeekLoad::minutes).contains(0).anyMatch(minutes -> minutes > 0);
    }
}
