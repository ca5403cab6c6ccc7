package de.kontaktzyklus.pipeline.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.story.SettableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hour of the digests is half past six on working days, in Berlin. */
class MissedHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final SettableClock clock = new SettableClock();
    private final List<String> open = new ArrayList<>(List.of("direct:digests", "direct:summaries"));
    private final MissedHours hours = new MissedHours(
            new OfficeClock(clock),
            new ExportPolls(),
            List.of(),
            List.of(work("direct:digests", "0 30 6 ? * MON-FRI"), work("direct:summaries", "0 0 7 ? * MON-FRI")));

    private TimedWork work(String endpoint, String cron) {
        return new TimedWork(endpoint, cron, () -> open.contains(endpoint));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the hour,                                          2026-11-23, 06:29, ''",
        "at the hour,                                              2026-11-23, 06:30, direct:digests",
        "after both hours,                                         2026-11-23, 23:59, direct:digests direct:summaries",
        "a new day begins,                                         2026-11-24, 00:00, ''",
        "no hour on a Saturday,                                    2026-11-28, 12:00, ''",
        "before the hour on the Monday after the clocks went on,   2026-03-30, 06:29, ''",
        "at the hour on the Monday after the clocks went on,       2026-03-30, 06:30, direct:digests",
        "before the hour on the Monday after the clocks went back, 2026-10-26, 06:29, ''",
        "at the hour on the Monday after the clocks went back,     2026-10-26, 06:30, direct:digests",
        "no hour in the night in which the clocks go on,           2026-03-29, 03:30, ''",
        "no hour in the night in which the clocks go back,         2026-10-25, 02:30, ''"
    })
    void work_is_missed_from_its_hour_to_the_end_of_its_day(
            String reason, LocalDate day, LocalTime time, String missed) {
        clock.set(day, time);

        assertThat(hours.routesMissed())
                .as(reason)
                .isEqualTo(missed.isEmpty() ? List.of() : List.of(missed.split(" ")));
    }

    @Test
    void an_hour_of_every_day_goes_by_in_the_nights_in_which_the_clocks_change_too() {
        MissedHours daily = new MissedHours(
                new OfficeClock(clock), new ExportPolls(), List.of(), List.of(work("direct:digests", "0 30 1 * * ?")));
        clock.set(LocalDate.of(2026, 3, 29), LocalTime.of(1, 31));
        assertThat(daily.routesMissed()).containsExactly("direct:digests");
        clock.set(LocalDate.of(2026, 10, 25), LocalTime.of(1, 29));
        assertThat(daily.routesMissed()).isEmpty();
    }

    @Test
    void what_is_done_is_not_missed() {
        clock.set(MONDAY, LocalTime.NOON);
        open.remove("direct:digests");

        assertThat(hours.routesMissed()).containsExactly("direct:summaries");
    }

    @Test
    void what_was_started_in_vain_is_started_again_after_a_pause() {
        clock.set(MONDAY, LocalTime.of(6, 30));
        assertThat(hours.routesMissed()).containsExactly("direct:digests");

        clock.set(MONDAY, LocalTime.of(6, 44));
        assertThat(hours.routesMissed()).isEmpty();
        clock.set(MONDAY, LocalTime.of(6, 45));
        assertThat(hours.routesMissed()).containsExactly("direct:digests");
    }

    @Test
    void a_clock_that_was_set_back_since_leaves_no_pause_of_days() {
        clock.set(MONDAY.plusDays(7), LocalTime.of(6, 40));
        assertThat(hours.routesMissed()).containsExactly("direct:digests");

        clock.set(MONDAY, LocalTime.of(6, 41));
        assertThat(hours.routesMissed()).containsExactly("direct:digests");
    }
}
