package de.kontaktzyklus.reminders.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final ClockRule rule = new ClockRule(10);

    @ParameterizedTest
    @CsvSource({
        // the last day lived through and the newest export, in days from today
        "0, 0",
        "-1, -3",
        "-10, -90",
        "10, -90",
        "-90, -10",
        "-90, 10",
        "800, -1",
        "-1, 800",
        "-10, ",
        ", -10",
        ", "
    })
    void one_known_day_that_is_near_is_enough(Integer last, Integer export) {
        assertThat(doubt(last, export)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-11, -11, -11, false",
        "-400, -398, -398, false",
        "11, 11, 11, true",
        "400, 398, 400, true",
        // by the exports the clock is ahead, whatever was lived through
        "800, -20, 800, false",
        "-20, 800, 800, true",
        "-11, , -11, false",
        "11, , 11, true",
        ", -11, -11, false",
        ", 11, 11, true"
    })
    void what_is_far_from_all_that_is_known_is_doubted(
            @Nullable Integer last, @Nullable Integer export, int known, boolean behind) {
        assertThat(doubt(last, export)).contains(new ClockDoubt(TODAY, TODAY.plusDays(known), behind));
    }

    @Test
    void the_tolerance_is_the_office_s() {
        assertThat(new ClockRule(1).doubt(TODAY, evidence(-2, null))).isPresent();
        assertThat(new ClockRule(2).doubt(TODAY, evidence(-2, null))).isEmpty();
    }

    private Optional<ClockDoubt> doubt(@Nullable Integer last, @Nullable Integer export) {
        return rule.doubt(TODAY, evidence(last, export));
    }

    private static ClockRule.Evidence evidence(@Nullable Integer last, @Nullable Integer export) {
        return new ClockRule.Evidence(day(last), day(export));
    }

    private static Optional<LocalDate> day(@Nullable Integer fromToday) {
        return Optional.ofNullable(fromToday).map(TODAY::plusDays);
    }
}
