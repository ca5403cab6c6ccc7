package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.reminders.digest.Stage;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of an overdue case, and whoever is told of it: the day after, on which nothing happens, is silent.
 */
class NotNewAgainTest {

    private static final Map<String, UnaryOperator<ACase>> CHANGES = new TreeMap<>(Map.of(
            "no Profillage", each -> each.profile(""),
            "a longer Profillage", each -> each.profile("F"),
            "an exception with an end", each -> each.exceptionUntil("2027-01-31"),
            "an exception without an end", ACase::exceptionWithoutEnd,
            "an exception that has ended", each -> each.exceptionUntil("2026-11-22"),
            "an appointment", each -> each.appointment("2026-12-15"),
            "other rules", each -> each.area("FM"),
            "a first interview past its target",
                    each -> each.withoutTalk().registered("2026-11-13").profile("F"),
            "nothing", each -> each));

    @ParameterizedTest(name = "{1} of \"{0}\"")
    @MethodSource("changes")
    void what_a_mail_has_said_is_not_new_in_the_next(String caseworker, String what) {
        UnaryOperator<ACase> change = Objects.requireNonNull(CHANGES.get(what));
        for (boolean monday : new boolean[] {false, true}) {
            AnOffice office = new AnOffice();
            WalkedDays days = new WalkedDays(office);
            office.with(overdue(caseworker));
            days.day("2026-11-23");
            days.day("2026-11-24");

            office.with(change.apply(overdue(caseworker)));
            days.day(monday ? "2026-11-30" : "2026-11-25");

            assertThat(days.told(monday ? "2026-12-01" : "2026-11-26")).isEmpty();
        }
    }

    /** That a case has left the overdue list waits for the next mail. */
    @Test
    void that_nobody_acts_for_a_case_is_no_reason_for_a_mail_if_it_was_told_with_the_case() {
        AnOffice office = new AnOffice();
        WalkedDays days = new WalkedDays(office);
        office.with(overdue(""));
        assertThat(days.told("2026-11-23")).contains("lena [LEADER_DIGEST]: *OVERDUE 1 NO_CASEWORKER");

        office.with(overdue("").profile(""));
        assertThat(days.told("2026-11-24")).isEmpty();
        assertThat(days.told("2026-11-30")).contains("lena [LEADER_DIGEST]: *LEFT 1 NO_CASEWORKER");
    }

    /** Then it was recorded as overdue alone. */
    @Test
    void who_knows_it_from_an_older_version_is_not_told_anew_that_it_has_no_caseworker() {
        AnOffice office = new AnOffice();
        WalkedDays days = new WalkedDays(office);
        office.with(overdue(""));
        days.day("2026-11-23");
        office.memory().neverSaid(Stage.WITHOUT_CASEWORKER);

        office.with(overdue("").profile(""));
        assertThat(days.told("2026-11-30")).contains("lena [LEADER_DIGEST]: *LEFT 1 NO_CASEWORKER");
        assertThat(days.told("2026-12-01")).isEmpty();
    }

    private static ACase overdue(String caseworker) {
        return ACase.number("1").of(caseworker).lastTalk("2026-10-01");
    }

    static Stream<Arguments> changes() {
        return Stream.of("erika", "", "nobody")
                .flatMap(caseworker -> CHANGES.keySet().stream().map(what -> arguments(caseworker, what)));
    }
}
