package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One case that is overdue at the end of January, and what a month makes of it. */
class PassageTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String CUSTOMER = "100A000001";

    private final KeptSummaries kept = InventedOffice.nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false);

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatBecomesOfIt")
    void a_case_leaves_the_overdue_ones_in_one_way(String what, List<CaseRow> rows, String ofNorth, String ofSouth) {
        live(JANUARY, List.of(overdue().row()));
        List<TeamSummary> february = live(JANUARY.plusMonths(1), rows);

        assertThat(passages(february, "501")).as(what).isEqualTo(ofNorth);
        assertThat(passages(february, "502")).as(what).isEqualTo(ofSouth);
    }

    static Stream<Arguments> whatBecomesOfIt() {
        return Stream.of(
                arguments("nothing", List.of(overdue().row()), "BEFORE", ""),
                arguments("a talk", List.of(seen().row()), "BEFORE SEEN", ""),
                arguments(
                        "an exception",
                        List.of(overdue().exceptedFor("Einstellungszusage").row()),
                        "BEFORE SUSPENDED",
                        ""),
                arguments(
                        "a talk, and then an exception",
                        List.of(seen().exceptedFor("Einstellungszusage").row()),
                        "BEFORE SEEN",
                        ""),
                arguments("another team", List.of(overdue().ofTeam("502").row()), "BEFORE MOVED_AWAY", "MOVED_IN"),
                arguments(
                        "another team, and an exception there",
                        List.of(overdue()
                                .ofTeam("502")
                                .exceptedFor("Einstellungszusage")
                                .row()),
                        "BEFORE MOVED_AWAY",
                        "MOVED_IN SUSPENDED"),
                arguments(
                        "a talk, and then another team",
                        List.of(seen().ofTeam("502").row()),
                        "BEFORE SEEN",
                        ""),
                arguments("it is gone", List.of(), "BEFORE VANISHED", ""),
                arguments("a row that cannot be read", List.of(unreadable()), "BEFORE NOT_JUDGED", ""),
                arguments("no Profillage", List.of(overdue().in("").row()), "BEFORE NOT_JUDGED", ""),
                arguments(
                        "rows that contradict each other",
                        List.of(overdue().row(), seen().onLine(3).row()),
                        "BEFORE NOT_JUDGED",
                        ""),
                arguments(
                        "another Betreuungsart", List.of(overdue().inArea("FM").row()), "BEFORE OTHER", ""),
                arguments(
                        "a longer cycle",
                        List.of(overdue().in("Stabilisierungsprofil").row()),
                        "BEFORE OTHER",
                        ""));
    }

    @Test
    void a_talk_that_an_earlier_export_has_shown_counts_also_if_its_row_is_gone() {
        live(JANUARY, List.of(overdue().row()));
        InMemoryExportSet gone = new InMemoryExportSet().with(InventedOffice.directory());

        assertThat(passages(
                        InventedOffice.made(
                                run,
                                kept,
                                JANUARY.plusMonths(1),
                                gone.remembering(() -> customer -> Optional.of(LocalDate.of(2026, 2, 10)))),
                        "501"))
                .isEqualTo("BEFORE SEEN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withinTheMonth")
    void what_came_and_went_within_the_month_is_of_the_team_that_had_it(
            String what, List<CaseRow> rows, String ofNorth, String ofSouth) {
        live(JANUARY, List.of());
        SummaryRun watched = InventedOffice.run(kept, List.of(becameOverdue()));
        InMemoryExportSet exports = new InMemoryExportSet().with(InventedOffice.directory());
        rows.forEach(exports::with);
        List<TeamSummary> february = InventedOffice.made(watched, kept, JANUARY.plusMonths(1), exports);

        assertThat(passages(february, "501")).as(what).isEqualTo(ofNorth);
        assertThat(passages(february, "502")).as(what).isEqualTo(ofSouth);
    }

    /** The same, of a case that was not overdue yet at the end of the month before. */
    static Stream<Arguments> withinTheMonth() {
        return whatBecomesOfIt().map(Arguments::get).map(each -> {
            String ofNorth = String.valueOf(each[2]).replace("BEFORE", "BECAME_OVERDUE");
            return arguments(each[0], each[1], ofNorth, each[3]);
        });
    }

    @Test
    void one_that_came_back_and_went_again_is_known_once() {
        live(JANUARY.minusMonths(1), List.of());
        live(JANUARY, List.of(overdue().row()));
        live(JANUARY.plusMonths(1), List.of());
        SummaryRun watched = InventedOffice.run(kept, List.of(becameOverdue()));
        List<TeamSummary> march = InventedOffice.made(
                watched, kept, JANUARY.plusMonths(2), new InMemoryExportSet().with(InventedOffice.directory()));

        assertThat(passages(march, "501")).isEqualTo("RETURNED VANISHED");
        assertThat(march.get(0).overdueCases()).as("and known once").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"12, RETURNED", "13, BECAME_OVERDUE"})
    void whoever_is_away_is_remembered_for_twelve_months(int months, String entry) {
        live(JANUARY, List.of(overdue().row()));
        for (int i = 1; i <= months; i++) {
            live(JANUARY.plusMonths(i), List.of());
        }

        assertThat(passages(
                        live(JANUARY.plusMonths(months + 1), List.of(overdue().row())), "501"))
                .isEqualTo(entry);
    }

    private static BecameOverdue becameOverdue() {
        return new BecameOverdue(
                CUSTOMER, "V5011", "501", false, LocalDate.of(2026, 2, 5), Optional.of(LocalDate.of(2025, 12, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysAway")
    void a_case_that_was_away_returns_or_becomes_overdue_anew(String what, List<CaseRow> away) {
        live(JANUARY, List.of(overdue().row()));
        live(JANUARY.plusMonths(1), away);

        assertThat(passages(live(JANUARY.plusMonths(2), List.of(overdue().row())), "501"))
                .as(what)
                .isEqualTo("RETURNED");
        assertThat(passages(live(JANUARY.plusMonths(3), List.of(seen().row())), "501"))
                .as("its talk of February became known late")
                .isEqualTo("BEFORE SEEN BECAME_OVERDUE");
    }

    static Stream<Arguments> waysAway() {
        return Stream.of(
                arguments("gone", List.of()),
                arguments("unreadable", List.of(unreadable())),
                arguments("unclear", List.of(overdue().in("").row())));
    }

    @Test
    void whoever_is_gone_or_protected_still_counts_for_what_was_to_be_caught_up() {
        live(
                JANUARY,
                List.of(
                        overdue().row(),
                        overdue("100A000002").onLine(3).row(),
                        overdue("100A000003").onLine(4).underProtection().row()));
        KeyFigure caughtUp =
                live(JANUARY.plusMonths(1), List.of(seen().row())).get(0).keyFigure(Figure.CAUGHT_UP);

        assertThat(caughtUp.numerator()).contains(BigDecimal.ONE);
        assertThat(caughtUp.denominator()).contains(new BigDecimal(3));
    }

    private static CaseFixture overdue() {
        return overdue(CUSTOMER);
    }

    private static CaseFixture overdue(String customer) {
        return aCase(customer).lastSeen("01.12.2025").onLine(2);
    }

    /** Not overdue before the end of March. */
    private static CaseFixture seen() {
        return aCase(CUSTOMER).lastSeen("20.02.2026").onLine(2);
    }

    private static CaseRow unreadable() {
        return new CaseRow.Rejected(
                2,
                CUSTOMER,
                RejectReason.DATE_INVALID,
                "Zugang",
                CaseSnapshot.unreadable(CUSTOMER, "V5011", "501", false));
    }

    private List<TeamSummary> live(YearMonth month, List<CaseRow> rows) {
        InMemoryExportSet exports = new InMemoryExportSet().with(InventedOffice.directory());
        rows.forEach(exports::with);
        return InventedOffice.made(run, kept, month, exports);
    }

    /** How the case came and left, in the words of the code. */
    private static String passages(List<TeamSummary> summaries, String team) {
        return String.join(
                " ",
                summaries.stream()
                        .filter(summary -> summary.team().equals(team))
                        .flatMap(summary -> summary.bridge().orElseThrow().passages().stream())
                        .flatMap(PassageTest::words)
                        .toList());
    }

    private static Stream<String> words(Passage passage) {
        return Stream.concat(
                Stream.of(passage.entry().name()), passage.exit().stream().map(Enum::name));
    }
}
