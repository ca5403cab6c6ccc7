package de.kontaktzyklus.forecast;

import static de.kontaktzyklus.forecast.AForecast.aForecast;
import static de.kontaktzyklus.forecast.AForecast.calendarWeeks;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.forecast.TeamForecast.NotForeseen;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which weeks the talks of a case count: as of Monday, 23.11.2026 (week 48), until 17.01.2027 (week 2). */
class TalksPerWeekTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            six weeks after the last talk, and six weeks after that | Marktprofil          | 10.01.2024 | 20.10.2026 |            |            | 0 | 49 2
            a latest day on a Sunday counts in the week after it    | Marktprofil          | 10.01.2024 | 25.10.2026 |            |            | 0 | 50
            one on Christmas Day counts after the feast             | Marktprofil          | 10.01.2024 | 13.11.2026 |            |            | 0 | 53
            the upper bound decides, not the lower one              | Förderprofil         | 10.01.2024 | 10.09.2026 |            |            | 0 | 50
            overdue: this week, and six weeks from its Friday       | Marktprofil          | 10.01.2024 | 01.10.2026 |            |            | 0 | 48 1
            overdue, but an appointment is made                     | Marktprofil          | 10.01.2024 | 01.10.2026 | 10.12.2026 |            | 0 | 50
            an appointment before the window opens                  | Förderprofil         | 10.01.2024 | 10.10.2026 | 02.12.2026 |            | 0 | 49
            an appointment that has passed is none                  | Förderprofil         | 10.01.2024 | 10.09.2026 | 20.11.2026 |            | 0 | 50
            the appointment lies beyond the weeks ahead             | Marktprofil          | 10.01.2024 | 01.10.2026 | 20.01.2027 |            | 0 |
            a first interview within 10 AT, then the cycle          | Marktprofil          | 16.11.2026 |            |            |            | 0 | 49 2
            a first interview without a Profillage, then nothing    |                      | 16.11.2026 |            |            |            | 0 | 49
            10 AT after the exception has ended                     | Marktprofil          | 10.01.2024 | 01.10.2026 |            | 30.11.2026 | 0 | 51
            the appointment after the exception                     | Marktprofil          | 10.01.2024 | 01.10.2026 | 02.12.2026 | 30.11.2026 | 0 | 49 2
            the exception outlasts the weeks ahead                  | Marktprofil          | 10.01.2024 | 01.10.2026 |            | 31.01.2027 | 0 |
            an appointment while the exception holds                | Marktprofil          | 10.01.2024 | 01.10.2026 | 02.12.2026 | 31.01.2027 | 0 |
            an individual cycle of one week counts each time        | Marktprofil          | 10.01.2024 | 18.11.2026 |            |            | 1 | 48 49 50 51 52 53 1 2
            an individual cycle of three weeks                      | Förderprofil         | 10.01.2024 | 18.11.2026 |            |            | 3 | 50 53
            not before summer                                       | Stabilisierungsprofil| 10.01.2024 | 01.10.2026 |            |            | 0 |
            unclear                                                 | Profillage Q         | 10.01.2024 | 01.10.2026 |            |            | 0 |
            """)
    void talks_count_in_the_week_of_their_latest_day(
            String reason,
            String profile,
            String registered,
            String lastSeen,
            String appointment,
            String exceptionUntil,
            int cycleOfWeeks,
            String expected) {
        CaseFixture facts = CaseFixture.aCase("100A000001")
                .in(orEmpty(profile))
                .registered(registered)
                .lastSeen(orEmpty(lastSeen))
                .nextAppointment(orEmpty(appointment));
        if (exceptionUntil != null) {
            facts.exceptedFor("Einstellungszusage", exceptionUntil);
        }
        if (cycleOfWeeks > 0) {
            facts.withCycleOf(Span.weeks(cycleOfWeeks));
        }

        assertThat(calendarWeeks(aForecast().of(facts))).as(reason).isEqualTo(weeks(expected));
    }

    @Test
    void first_interviews_take_60_minutes_and_all_others_30() {
        WeekLoad week = aForecast()
                .of(aCase("1").registered("16.11.2026"), aCase("2").lastSeen("20.10.2026"))
                .weeks()
                .get(1);

        assertThat(week.firstInterviews()).isEqualTo(1);
        assertThat(week.followUps()).isEqualTo(1);
        assertThat(week.minutes()).isEqualTo(90);
    }

    @Test
    void overdue_talks_are_shown_separately_and_are_part_of_the_first_week() {
        TeamForecast forecast = aForecast()
                .of(
                        aCase("1").lastSeen("01.10.2026"),
                        aCase("2").lastSeen("14.10.2026"),
                        aCase("3").lastSeen("01.10.2026").nextAppointment("26.11.2026"));

        WeekLoad first = forecast.weeks().get(0);
        assertThat(first.talks()).isEqualTo(3);
        assertThat(first.overdue()).isEqualTo(1);
        assertThat(first.appointments()).isEqualTo(1);
        assertThat(forecast.alreadyOverdue()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_foreseen_is_counted() {
        assertThat(aForecast()
                        .of(
                                aCase("1").exceptedFor("Gutachten ausstehend"),
                                aCase("2").in("Profillage Q").lastSeen("01.10.2026"),
                                aCase("3").in("").lastSeen("01.10.2026"),
                                aCase("4").inArea("FM"),
                                aCase("5").born("01.01.2005").lastSeen("01.10.2026"))
                        .notForeseen())
                .isEqualTo(new NotForeseen(1, 2));
    }

    @Test
    void a_row_that_is_there_twice_counts_once_and_rows_that_contradict_each_other_do_not_count() {
        TeamForecast forecast = aForecast()
                .of(
                        aCase("1").lastSeen("20.10.2026"),
                        aCase("1").lastSeen("20.10.2026"),
                        aCase("2").lastSeen("20.10.2026"),
                        aCase("2").lastSeen("27.10.2026"));

        assertThat(calendarWeeks(forecast)).containsExactly(49, 2);
        assertThat(forecast.notForeseen().unclear())
                .as("two rows of one client")
                .isEqualTo(1);
    }

    @Test
    void the_contacts_file_counts_as_well() {
        InMemoryExportSet exports = InMemoryExportSet.of(
                        aCase("1").lastSeen("01.10.2026").row())
                .withContact("1", "10.11.2026", "persönlich")
                .withContact("1", "20.11.2026", "telefonisch");

        assertThat(calendarWeeks(aForecast().office(exports).teams().get(0))).containsExactly(52);
    }

    @Test
    void teams_come_in_the_order_of_their_export_and_cases_without_one_last() {
        Forecast forecast = aForecast()
                .withTeam("502")
                .withTeam("501")
                .office(aCase("1").ofTeam("501"), aCase("2").ofTeam("").lastSeen("20.10.2026"));

        assertThat(forecast.teams()).extracting(TeamForecast::team).containsExactly("502", "501", "");
        assertThat(forecast.team("").orElseThrow().weeks().stream()
                        .mapToInt(WeekLoad::talks)
                        .sum())
                .isEqualTo(2);
        assertThat(forecast.team("503")).isEmpty();
    }

    private static CaseFixture aCase(String customer) {
        return CaseFixture.aCase(customer);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<Integer> weeks(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
