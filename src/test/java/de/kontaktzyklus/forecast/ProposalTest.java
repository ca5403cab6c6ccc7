package de.kontaktzyklus.forecast;

import static de.kontaktzyklus.forecast.AForecast.aForecast;
import static de.kontaktzyklus.forecast.AForecast.absent;
import static de.kontaktzyklus.forecast.AForecast.caseworker;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseFixture;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which talks to hold earlier. One caseworker with time for two follow-up talks a week; week 50 begins on 07.12.2026.
 */
class ProposalTest {

    private static final double TWO_TALKS_A_WEEK = 1.7;
    private static final LocalDate WEEK_48 = LocalDate.of(2026, 11, 23);
    private static final LocalDate WEEK_49 = LocalDate.of(2026, 11, 30);
    private static final LocalDate WEEK_50 = LocalDate.of(2026, 12, 7);

    private final AForecast office = aForecast().with(caseworker("V5011", TWO_TALKS_A_WEEK));

    @Test
    void an_overfull_week_gives_the_earliest_latest_day_to_the_week_before() {
        TeamForecast forecast =
                office.of(dueIn50("1", "11.09.2026"), dueIn50("2", "08.09.2026"), dueIn50("3", "10.09.2026"));

        assertThat(forecast.weeks().get(2).overfull()).isTrue();
        assertThat(forecast.broughtForward())
                .containsExactly(new BroughtForward(
                        "2", "V5011", false, LocalDate.of(2026, 11, 8), LocalDate.of(2026, 12, 8), WEEK_50, WEEK_49));
        assertThat(forecast.overfullAfterProposal()).isFalse();
    }

    @Test
    void it_takes_no_more_than_needed_and_moves_as_little_as_possible() {
        TeamForecast forecast = office.of(Stream.of("1", "2", "3", "4", "5")
                .map(customer -> dueIn50(customer, "10.09.2026"))
                .toArray(CaseFixture[]::new));

        assertThat(targets(forecast)).containsExactly(WEEK_49, WEEK_49, WEEK_48);
    }

    @Test
    void a_week_that_is_full_already_gets_nothing() {
        TeamForecast forecast = office.of(
                dueIn50("1", "10.09.2026"),
                dueIn50("2", "10.09.2026"),
                dueIn50("3", "10.09.2026"),
                everySixWeeks("4", "20.10.2026"),
                everySixWeeks("5", "21.10.2026"));

        assertThat(targets(forecast)).containsExactly(WEEK_48);
    }

    @Test
    void nothing_moves_before_its_window_opens() {
        TeamForecast forecast = office.of(
                everySixWeeks("1", "27.10.2026"), everySixWeeks("2", "28.10.2026"), everySixWeeks("3", "29.10.2026"));

        assertThat(forecast.broughtForward()).isEmpty();
        assertThat(forecast.weeks().get(2).excessMinutesAfterProposal()).isEqualTo(29);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            it opens on Friday of week 51, which is a day at the office     | 18.10.2026 | 51
            it opens on Saturday of week 51: only week 52 is left           | 19.10.2026 |
            it opens on the eve of Christmas, when the office is closed     | 24.10.2026 |
            """)
    void a_window_may_be_used_from_the_first_office_day_on(String reason, String lastSeen, Integer week) {
        TeamForecast forecast = aForecast()
                .weeks(12)
                .with(absent(caseworker("V5011", 39), "21.12.2026", "21.02.2027"))
                .of(CaseFixture.aCase("1").in("Förderprofil").lastSeen(lastSeen));

        assertThat(forecast.broughtForward())
                .as(reason)
                .extracting(moved -> moved.toWeek().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .isEqualTo(week == null ? List.of() : List.of(week));
    }

    @Test
    void an_appointment_stays_where_it_is() {
        TeamForecast forecast = office.of(
                dueIn50("1", "08.09.2026").nextAppointment("08.12.2026"),
                dueIn50("2", "09.09.2026"),
                dueIn50("3", "10.09.2026"));

        assertThat(forecast.broughtForward())
                .extracting(BroughtForward::customer)
                .containsExactly("2");
    }

    @Test
    void a_talk_that_would_bring_another_one_into_the_weeks_ahead_stays() {
        CaseFixture firstInterview = CaseFixture.aCase("1")
                .in("Marktprofil")
                .registered("20.11.2026")
                .caredForBy("V5011");

        TeamForecast forecast = aForecast()
                .with(absent(caseworker("V5011", 39), "30.11.2026", "04.12.2026"))
                .of(firstInterview);

        assertThat(forecast.weeks().get(1).overfull()).isTrue();
        assertThat(forecast.broughtForward()).isEmpty();
    }

    @Test
    void who_is_absent_gets_nothing_even_if_the_team_has_time() {
        TeamForecast forecast = aForecast()
                .with(
                        absent(caseworker("V5011", TWO_TALKS_A_WEEK), "30.11.2026", "04.12.2026"),
                        absent(caseworker("V5012", 39), "07.12.2026", "11.12.2026"))
                .of(dueIn50("1", "08.09.2026"), dueIn50("2", "09.09.2026"), dueIn50("3", "10.09.2026"));

        assertThat(targets(forecast)).containsExactly(WEEK_48);
    }

    @Test
    void whoever_has_too_much_in_the_week_goes_first() {
        TeamForecast forecast = aForecast()
                .with(caseworker("V5011", TWO_TALKS_A_WEEK), caseworker("V5012", TWO_TALKS_A_WEEK))
                .of(
                        dueIn50("1", "08.09.2026").caredForBy("V5012"),
                        dueIn50("2", "08.09.2026").caredForBy("V5012"),
                        dueIn50("3", "09.09.2026"),
                        dueIn50("4", "10.09.2026"),
                        dueIn50("5", "11.09.2026"));

        assertThat(forecast.broughtForward())
                .extracting(BroughtForward::customer)
                .containsExactly("3");
    }

    @Test
    void protected_cases_are_counted_and_not_listed() {
        TeamForecast forecast = office.of(
                dueIn50("1", "08.09.2026").underProtection(), dueIn50("2", "09.09.2026"), dueIn50("3", "10.09.2026"));

        assertThat(forecast.broughtForward()).isEmpty();
        assertThat(forecast.broughtForwardProtected()).isEqualTo(1);
        assertThat(forecast.weeks().get(1).minutesAfterProposal()).isEqualTo(30);
    }

    @Test
    void what_does_not_fit_into_the_first_week_is_caught_up_with_in_the_next_ones() {
        List<CaseFixture> overdue = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            overdue.add(
                    CaseFixture.aCase("10" + number).in("Stabilisierungsprofil").lastSeen("02.01.2026"));
        }

        TeamForecast forecast = office.of(overdue.toArray(CaseFixture[]::new));

        assertThat(forecast.caughtUpBy().map(WeekLoad::isoWeek)).contains(50);
        assertThat(aForecast().of(overdue.get(0)).caughtUpBy()).isEmpty();
    }

    @Test
    void a_week_that_hides_its_time_is_left_as_it_is_and_the_others_are_relieved() {
        AForecast ofTwo = aForecast()
                .fewest(2)
                .with(
                        caseworker("V5011", TWO_TALKS_A_WEEK),
                        absent(caseworker("V5012", TWO_TALKS_A_WEEK), "30.11.2026", "06.12.2026"));
        TeamForecast forecast = ofTwo.of(Stream.of("1", "2", "3", "4", "5")
                .map(customer -> dueIn50(customer, "10.09.2026"))
                .toArray(CaseFixture[]::new));

        assertThat(forecast.weeks().get(1).capacityMinutes()).isEmpty();
        assertThat(targets(forecast))
                .as("over the week in which only one is there")
                .containsExactly(WEEK_48);
        assertThat(forecast.overfullAfterProposal()).isFalse();
    }

    @Test
    void nobody_can_say_when_it_is_caught_up_with_beyond_a_week_that_hides_its_time() {
        AForecast ofTwo = aForecast()
                .fewest(2)
                .with(
                        caseworker("V5011", TWO_TALKS_A_WEEK),
                        absent(caseworker("V5012", TWO_TALKS_A_WEEK), "30.11.2026", "06.12.2026"));
        CaseFixture[] overdue = Stream.of("1", "2", "3", "4", "5")
                .map(customer ->
                        CaseFixture.aCase(customer).in("Stabilisierungsprofil").lastSeen("02.01.2026"))
                .toArray(CaseFixture[]::new);

        assertThat(ofTwo.of(overdue).weeks().get(0).overfull()).isTrue();
        assertThat(ofTwo.of(overdue).caughtUpBy()).isEmpty();
        assertThat(ofTwo.of(overdue[0]).caughtUpBy().map(WeekLoad::isoWeek))
                .as("what fits into the first week")
                .contains(48);
    }

    /** Förderprofil, seen three months before a day in week 50. */
    private static CaseFixture dueIn50(String customer, String lastSeen) {
        return CaseFixture.aCase(customer).in("Förderprofil").lastSeen(lastSeen);
    }

    private static CaseFixture everySixWeeks(String customer, String lastSeen) {
        return CaseFixture.aCase(customer).in("Marktprofil").lastSeen(lastSeen);
    }

    private static List<LocalDate> targets(TeamForecast forecast) {
        return forecast.broughtForward().stream().map(BroughtForward::toWeek).toList();
    }
}
