package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.MailState;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a mail that reached nobody has said is said by the next run in the same words, and then not again. */
class SaidAgainTest {

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("sayings")
    void is_said_again_and_once(
            String what,
            MailState fate,
            Consumer<AnOffice> before,
            Consumer<AnOffice> then,
            String day,
            List<String> told) {
        AnOffice office = new AnOffice();
        WalkedDays days = new WalkedDays(office);
        before.accept(office);
        days.day("2026-11-09");
        days.day("2026-11-23");
        then.accept(office);
        office.memory().mailsBecome(fate);
        assertThat(days.told(day)).as("%s, and it reaches nobody", what).containsExactlyElementsOf(told);
        office.memory().mailsBecome(MailState.SENT);

        assertThat(days.told(next(day))).as("said again").containsExactlyElementsOf(aDayLater(told));
        assertThat(days.told(next(next(day)))).as("once").isEmpty();
    }

    /** A first interview that has missed its target has its last day on the next office day then. */
    private static List<String> aDayLater(List<String> told) {
        return told.stream()
                .map(line -> line.replace("FIRST_INTERVIEWS_AT_RISK", "LAST_DAY"))
                .toList();
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    static Stream<Arguments> sayings() {
        return Stream.of(MailState.PLANNED, MailState.UNKNOWN, MailState.REFUSED)
                .flatMap(SaidAgainTest::sayings);
    }

    private static Stream<Arguments> sayings(MailState fate) {
        Consumer<AnOffice> nothing = office -> {};
        return Stream.of(
                arguments(
                        "the overview of the week, old and empty",
                        fate,
                        with(ACase.number("1").lastTalk("2026-09-25")),
                        nothing,
                        "2026-11-30",
                        List.of("erika: OVERDUE 1", "otto: -", "lena [LEADER_DIGEST]: *LONG_OVERDUE 1")),
                arguments(
                        "the first reminder of a day",
                        fate,
                        with(ACase.number("1").lastTalk("2026-10-13")),
                        nothing,
                        "2026-11-25",
                        List.of("erika: *OVERDUE 1")),
                arguments(
                        "a target that has passed",
                        fate,
                        with(ACase.number("1").registered("2026-11-13")),
                        nothing,
                        "2026-11-25",
                        List.of("erika: *FIRST_INTERVIEWS_AT_RISK 1")),
                arguments(
                        "an exception that has ended",
                        fate,
                        with(ACase.number("1").lastTalk("2026-11-02").exceptionUntil("2026-11-24")),
                        nothing,
                        "2026-11-25",
                        List.of("erika: *EXCEPTION_ENDED 1")),
                arguments(
                        "a case that has fallen to somebody else",
                        fate,
                        with(ACase.number("1").lastTalk("2026-10-01")),
                        with(ACase.number("1").lastTalk("2026-10-01").of("otto")),
                        "2026-11-24",
                        List.of("otto: *OVERDUE 1")),
                arguments(
                        "a case without a caseworker",
                        fate,
                        nothing,
                        with(ACase.number("1").lastTalk("2026-10-01").of("")),
                        "2026-11-24",
                        List.of("lena [LEADER_DIGEST]: *OVERDUE 1 NO_CASEWORKER")),
                arguments(
                        "the escalation to the leader at once",
                        fate,
                        with(ACase.number("1").lastTalk("2026-09-25")),
                        nothing,
                        "2026-12-29",
                        List.of("erika: OVERDUE 1", "otto: -", "lena [LEADER_DIGEST]: *ESCALATED 1")),
                arguments(
                        "a case that has vanished",
                        fate,
                        nothing,
                        (Consumer<AnOffice>) office -> office.vanished("9", "2026-11-02", "2026-11-24"),
                        "2026-11-24",
                        List.of("lena [LEADER_DIGEST]: *VANISHED 9")),
                arguments(
                        "a protected case that has vanished",
                        fate,
                        nothing,
                        (Consumer<AnOffice>) office -> office.vanishedUnderProtection("9", "2026-11-02", "2026-11-24"),
                        "2026-11-24",
                        List.of("schutz [PROTECTED_DIGEST]: *VANISHED 9")),
                arguments(
                        "a case that has left the list without a talk",
                        fate,
                        with(ACase.number("1").lastTalk("2026-10-01")),
                        with(ACase.number("1").lastTalk("2026-10-01").profile("")),
                        "2026-11-30",
                        List.of("erika: *LEFT 1", "otto: -", "lena [LEADER_DIGEST]: *LEFT 1")),
                arguments(
                        "data to mend and exceptions to review",
                        fate,
                        nothing,
                        with(
                                ACase.number("1").lastTalk("2026-09-01").exceptionWithoutEnd(),
                                ACase.number("2").lastTalk("2026-11-02").profile("?")),
                        "2026-11-30",
                        List.of("erika: EXCEPTIONS_TO_REVIEW 1, UNCLEAR 2", "otto: -")),
                arguments(
                        "a case for the catch-all",
                        fate,
                        nothing,
                        (Consumer<AnOffice>) office -> office.withoutTeams()
                                .with(ACase.number("1").lastTalk("2026-10-01").of("")),
                        "2026-11-24",
                        List.of("leitung [CATCH_ALL_DIGEST]: *OVERDUE 1 NO_CASEWORKER")));
    }

    private static Consumer<AnOffice> with(ACase... cases) {
        return office -> office.with(cases);
    }
}
