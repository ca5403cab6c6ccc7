package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static de.kontaktzyklus.summary.InventedOffice.LAST_DAY;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.ContactsHeld.KindCount;
import de.kontaktzyklus.summary.figures.ContactsHeld.Source;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.ReminderEffect;
import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import de.kontaktzyklus.summary.figures.ReminderEffect.Undelivered;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.look.SummaryOptions;
import de.kontaktzyklus.summary.look.SummaryOptions.Persons;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contacts, counselling, reminders and trend of a small office, by hand. */
class MonthFiguresTest {

    private final KeptSummaries kept = new InMemoryKeptSummaries();
    private ReminderRecord reminders = ReminderRecord.none();

    private TeamSummary summary(InMemoryExportSet exports) {
        return summary(OCTOBER, exports, InventedOffice.options(false));
    }

    private TeamSummary summary(YearMonth month, InMemoryExportSet exports, SummaryOptions options) {
        return run(options).compute(month, month.atEndOfMonth(), exports.with(people())).stream()
                .filter(each -> each.team().equals("501"))
                .findFirst()
                .orElseThrow();
    }

    private SummaryRun run(SummaryOptions options) {
        return new SummaryRun(
                InventedOffice.policy(),
                InventedOffice.mondayToFriday(),
                InventedOffice.known(),
                reminders,
                kept,
                options);
    }

    /** Two of team 501, one of them away in the last two weeks of October, and one of team 502. */
    private static OfficeDirectory people() {
        return new OfficeDirectory(
                List.of(
                        worker("V5011", "501", Optional.empty()),
                        worker("V5012", "501", Optional.of(LocalDate.of(2026, 10, 19))),
                        worker("V5021", "502", Optional.empty())),
                List.of(
                        new Team("501", "Nord", "", "leitung501@jobcenter.example"),
                        new Team("502", "Süd", "", "leitung502@jobcenter.example")));
    }

    private static Caseworker worker(String id, String team, Optional<LocalDate> absentFrom) {
        return new Caseworker(id, "Muster, " + id, "", team, Optional.of(40d), "", absentFrom, Optional.empty());
    }

    private static InMemoryExportSet withContactsFile() {
        return new InMemoryExportSet()
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte_2026-10-31.csv", LAST_DAY, "0a".repeat(32)));
    }

    @Test
    void contacts_are_the_counted_rows_of_the_month_whatever_the_status_of_the_case() {
        InMemoryExportSet exports = withContactsFile()
                .with(aCase("1")
                        .registered("01.10.2026")
                        .firstInterviewed("07.10.2026")
                        .lastSeen("20.10.2026")
                        .row())
                .with(aCase("2").inArea("FM").lastSeen("02.10.2026").onLine(3).row())
                .with(aCase("3").ofTeam("502").lastSeen("02.10.2026").onLine(4).row())
                .withContact("1", "07.10.2026", "persönlich")
                .withContact("1", "20.10.2026", "PERSÖNLICH", 45)
                .withContact("1", "21.10.2026", "telefonisch")
                .withContact("1", "30.09.2026", "persönlich")
                .withContact("1", "01.11.2026", "persönlich")
                .withContact("2", "02.10.2026", "persönlich")
                .withContact("3", "02.10.2026", "persönlich")
                .withContact("4", "02.10.2026", "persönlich");
        TeamSummary summary = summary(exports);

        assertThat(summary.contacts())
                .as("60 minutes planned for the first interview, 45 stated, 30 planned; customer 4 is in no export")
                .contains(new ContactsHeld(
                        Source.CONTACTS_FILE,
                        3,
                        1,
                        List.of(new KindCount("persönlich", 3)),
                        1,
                        OptionalInt.of(135),
                        1));
        assertThat(summary.keyFigure(Figure.CONTACTS).value()).contains(new BigDecimal(3));
        assertThat(summary.workList().in(CaseGroup.SEEN))
                .extracting(WorkItem::customer, WorkItem::contacts)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("1", 2), org.assertj.core.groups.Tuple.tuple("2", 1));
    }

    @Test
    void without_a_contacts_file_the_last_contacts_are_a_lower_bound() {
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(aCase("1").lastSeen("20.10.2026").row())
                .with(aCase("2").lastSeen("20.09.2026").onLine(3).row());

        assertThat(summary(exports).contacts())
                .contains(new ContactsHeld(
                        Source.LAST_CONTACT_OF_CASE,
                        1,
                        0,
                        List.of(new KindCount("persönlich", 1)),
                        0,
                        OptionalInt.of(30),
                        0));
    }

    @Test
    void counselling_is_what_the_working_time_export_says_of_the_month() {
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(new WorkingTime("V5011", OCTOBER, 150, 99.5))
                .with(new WorkingTime("V5011", OCTOBER.minusMonths(1), 150, 1))
                .with(new WorkingTime("V5021", OCTOBER, 100, 10));
        Counselling counselling = summary(exports).counselling().orElseThrow();

        assertThat(counselling)
                .as("one of two caseworkers has an entry; nobody is named")
                .isEqualTo(new Counselling(
                        Counselling.Source.WORKING_TIME,
                        Optional.of(new BigDecimal("99.5")),
                        Optional.of(new BigDecimal("150.0")),
                        Optional.of(new BigDecimal("0.663")),
                        60,
                        2,
                        1,
                        0,
                        Optional.empty(),
                        List.of()));
        assertThat(summary(OCTOBER, exports, InventedOffice.options(true))
                        .counselling()
                        .orElseThrow()
                        .byCaseworker())
                .extracting(Counselling.OfCaseworker::id)
                .containsExactly("V5011");
    }

    @Test
    void without_entries_counselling_is_contacts_of_the_hours_people_were_there() {
        InMemoryExportSet exports = withContactsFile()
                .with(aCase("1").lastSeen("20.10.2026").row())
                .withContact("1", "20.10.2026", "persönlich", 90);

        assertThat(summary(exports).counselling().orElseThrow())
                .as("22 days at 8 hours, and 12 before the absence")
                .isEqualTo(new Counselling(
                        Counselling.Source.CONTACTS,
                        Optional.of(new BigDecimal("1.5")),
                        Optional.of(new BigDecimal("272.0")),
                        Optional.of(new BigDecimal("0.006")),
                        60,
                        2,
                        2,
                        0,
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void contacts_are_divided_by_the_hours_of_those_whose_cases_they_were_about() {
        InMemoryExportSet exports = withContactsFile()
                .with(aCase("1").caredForBy("V5011").lastSeen("20.10.2026").row())
                .with(aCase("2")
                        .caredForBy("V5021")
                        .lastSeen("20.10.2026")
                        .onLine(3)
                        .row())
                .with(aCase("3")
                        .ofTeam("502")
                        .caredForBy("V5011")
                        .lastSeen("20.10.2026")
                        .onLine(4)
                        .row())
                .withContact("1", "20.10.2026", "persönlich", 90)
                .withContact("2", "20.10.2026", "persönlich", 600)
                .withContact("3", "20.10.2026", "persönlich", 30);

        assertThat(summary(exports).counselling().flatMap(Counselling::counsellingHours))
                .as("not those of a colleague of another team, but also those with a case of another team")
                .contains(new BigDecimal("2.0"));
    }

    @Test
    void without_a_current_contacts_file_contacts_are_not_measured() {
        InMemoryExportSet none =
                new InMemoryExportSet().with(aCase("1").lastSeen("20.10.2026").row());
        InMemoryExportSet old = new InMemoryExportSet()
                .with(new ExportFile(
                        ExportKind.CONTACTS, "kontakte_2026-10-27.csv", OCTOBER.atDay(27), "0a".repeat(32)))
                .with(aCase("1").lastSeen("20.10.2026").row())
                .withContact("1", "20.10.2026", "persönlich");
        InMemoryExportSet young = new InMemoryExportSet()
                .with(new ExportFile(
                        ExportKind.CONTACTS, "kontakte_2026-10-28.csv", OCTOBER.atDay(28), "0a".repeat(32)))
                .with(aCase("1").lastSeen("20.10.2026").row())
                .withContact("1", "20.10.2026", "persönlich");

        assertThat(summary(none).keyFigure(Figure.CONTACTS).gap()).contains(Gap.FEED);
        assertThat(summary(old).keyFigure(Figure.CONTACTS).gap())
                .as("three working days old: 28.10. to 30.10.")
                .contains(Gap.FEED);
        assertThat(summary(old).keyFigure(Figure.COUNSELLING).gap()).contains(Gap.FEED);
        assertThat(summary(young).keyFigure(Figure.CONTACTS).value()).contains(BigDecimal.ONE);
        assertThat(summary(young).keyFigure(Figure.COUNSELLING).gap()).isEmpty();
    }

    @Test
    void a_working_time_export_without_the_month_is_a_missing_feed() {
        InMemoryExportSet exports = withContactsFile()
                .with(aCase("1").lastSeen("20.10.2026").row())
                .withContact("1", "20.10.2026", "persönlich", 90)
                .with(new WorkingTime("V5011", OCTOBER.minusMonths(1), 150, 75));

        assertThat(summary(exports).keyFigure(Figure.COUNSELLING).gap()).contains(Gap.FEED);
    }

    @Test
    void rows_that_contradict_each_other_are_one_client_with_the_team_of_the_first() {
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(aCase("1").lastSeen("20.10.2026").row())
                .with(aCase("1").lastSeen("21.10.2026").onLine(3).row())
                .with(aCase("1").ofTeam("502").lastSeen("20.10.2026").onLine(4).row())
                .with(aCase("2").lastSeen("20.10.2026").onLine(5).row());
        List<TeamSummary> summaries =
                run(InventedOffice.options(false))
                        .compute(OCTOBER, OCTOBER.atEndOfMonth(), exports.with(people()))
                        .stream()
                        .toList();

        assertThat(summaries)
                .extracting(each -> each.total().cases().stock() + " "
                        + each.rows().teamRows() + " " + each.dataQuality().contradicting())
                .as("cases, rows, further rows")
                .containsExactly("2 3 1", "0 1 1");
        assertThat(summaries.get(0).keyFigure(Figure.UNCLEAR).value()).contains(BigDecimal.ONE);
        assertThat(summaries.get(0).workList().items())
                .extracting(WorkItem::customer)
                .containsExactly("1", "2");
    }

    @Test
    void a_reminder_worked_if_the_case_was_seen_in_time() {
        reminders = new Said(
                List.of(
                        new ReminderRecord.FirstReminder("1", LocalDate.of(2026, 10, 5)),
                        new ReminderRecord.FirstReminder("2", LocalDate.of(2026, 10, 5)),
                        new ReminderRecord.FirstReminder("9", LocalDate.of(2026, 10, 5))),
                List.of(
                        new ReminderRecord.FailedMail("V5011", Fate.REFUSED, 3),
                        new ReminderRecord.FailedMail("501", Fate.UNKNOWN, 1),
                        new ReminderRecord.FailedMail("V5021", Fate.WAITING, 1),
                        new ReminderRecord.FailedMail("", Fate.WAITING, 1)),
                Set.of("2", "1"));
        TeamSummary summary = summary(new InMemoryExportSet()
                .with(aCase("1").lastSeen("20.10.2026").row())
                .with(aCase("2").lastSeen("01.09.2026").onLine(3).row()));

        assertThat(summary.reminders())
                .as("the last day counts; customer 9 is gone")
                .contains(new ReminderEffect(
                        15,
                        2,
                        1,
                        1,
                        List.of(new Undelivered(Fate.REFUSED, 1, 3), new Undelivered(Fate.UNKNOWN, 1, 1))));
        assertThat(summary.keyFigure(Figure.SEEN_AFTER_REMINDER))
                .isEqualTo(new KeyFigure(
                        Figure.SEEN_AFTER_REMINDER,
                        Optional.empty(),
                        Optional.of(BigDecimal.ONE),
                        Optional.of(new BigDecimal(2)),
                        Optional.empty()));
        assertThat(summary.workList().in(CaseGroup.UNREACHED))
                .as("customer 1 is not overdue any more")
                .extracting(WorkItem::customer)
                .containsExactly("2");
    }

    @Test
    void overdue_cases_are_followed_from_one_month_to_the_next() {
        InventedOffice.made(
                run(InventedOffice.options(false)),
                kept,
                OCTOBER.minusMonths(1),
                new InMemoryExportSet()
                        .with(people())
                        .with(aCase("1").lastSeen("03.08.2026").row())
                        .with(aCase("2").lastSeen("03.08.2026").onLine(3).row())
                        .with(aCase("3").lastSeen("25.08.2026").onLine(4).row()));
        TeamSummary summary = summary(new InMemoryExportSet()
                .with(aCase("1").lastSeen("12.10.2026").row())
                .with(aCase("2").lastSeen("03.08.2026").onLine(3).row())
                .with(aCase("3").lastSeen("25.08.2026").onLine(4).row()));

        assertThat(summary.keyFigure(Figure.NEWLY_OVERDUE).value()).contains(BigDecimal.ONE);
        assertThat(summary.keyFigure(Figure.CAUGHT_UP).numerator()).contains(BigDecimal.ONE);
        assertThat(summary.keyFigure(Figure.CAUGHT_UP).denominator()).contains(new BigDecimal(2));
        assertThat(summary.inMonthBefore(Figure.OVERDUE).flatMap(KeyFigure::value))
                .contains(new BigDecimal(2));
    }

    @Test
    void nobody_is_known_to_have_caught_up_where_the_month_before_was_not_made() {
        assertThat(summary(new InMemoryExportSet()).keyFigure(Figure.CAUGHT_UP).value())
                .isEmpty();
    }

    @Test
    void a_trend_has_twelve_months_and_shows_its_gaps() {
        for (int back : List.of(11, 3, 2)) {
            InventedOffice.made(
                    run(InventedOffice.options(false)),
                    kept,
                    OCTOBER.minusMonths(back),
                    new InMemoryExportSet().with(people()));
        }
        List<TrendMonth> trend = summary(new InMemoryExportSet()).trend();

        assertThat(trend).hasSize(12).noneMatch(TrendMonth::policyChanged);
        assertThat(trend)
                .filteredOn(month -> !month.isGap())
                .extracting(TrendMonth::month)
                .containsExactly(OCTOBER.minusMonths(11), OCTOBER.minusMonths(3), OCTOBER.minusMonths(2), OCTOBER);
    }

    @Test
    void a_month_with_another_policy_than_the_one_made_before_is_marked() {
        YearMonth august = OCTOBER.minusMonths(2);
        List<TrendMonth> trend = Trend.of(
                OCTOBER,
                List.of(
                        figures(august, "2012-03-01"),
                        figures(OCTOBER.minusMonths(1), "2026-09-01"),
                        figures(OCTOBER, "2026-09-01")));

        assertThat(trend)
                .filteredOn(TrendMonth::policyChanged)
                .extracting(TrendMonth::month)
                .containsExactly(OCTOBER.minusMonths(1));
    }

    private static TeamFigures figures(YearMonth month, String policyFrom) {
        return new TeamFigures(
                month, "501", "", Optional.of(LocalDate.parse(policyFrom)), List.of(KeyFigure.count(Figure.CASES, 1)));
    }

    @Test
    void every_figure_that_counts_cases_has_as_many_cases_behind_it() {
        for (TeamSummary summary :
                InventedOffice.run(kept, false).compute(OCTOBER, LAST_DAY, InventedOffice.exports())) {
            for (KeyFigure figure : summary.keyFigures()) {
                figure.figure()
                        .counted()
                        .filter(group -> figure.figure().unit() == Figure.Unit.CASES)
                        .ifPresent(group -> assertThat(behind(summary, group))
                                .as(figure.figure() + " of " + summary.team())
                                .isEqualTo(
                                        figure.value().map(BigDecimal::intValue).orElse(0)));
                figure.denominator()
                        .flatMap(whole -> figure.figure().outOf())
                        .ifPresent(group -> assertThat(behind(summary, group))
                                .as(figure.figure() + " of " + summary.team())
                                .isEqualTo(figure.denominator().orElseThrow().intValue()));
            }
        }
    }

    private static int behind(TeamSummary summary, CaseGroup group) {
        return summary.workList().in(group).size() + summary.workList().notListed(group);
    }

    @Test
    void caseworkers_with_few_cases_share_a_row_and_nobody_can_compute_one_of_them() {
        InMemoryExportSet exports = new InMemoryExportSet();
        int line = 2;
        for (String caseworker :
                List.of("V1", "V2", "V2", "V3", "V3", "V3", "V3", "V3", "V4", "V4", "V4", "V4", "V4", "V4")) {
            exports.with(aCase("K" + line)
                    .caredForBy(caseworker)
                    .lastSeen("20.10.2026")
                    .onLine(line++)
                    .row());
        }
        SummaryOptions five = InventedOffice.options(new Persons(true, 5, 0));

        assertThat(summary(OCTOBER, exports, five).caseworkers())
                .as("V1 and V2 have three together, so V3 joins them")
                .extracting(row -> row.key() + " " + row.cases().running())
                .containsExactly("V4 6", "* 8");
    }

    /** What was said, whenever it is asked for. */
    private record Said(List<FirstReminder> first, List<FailedMail> failed, Set<String> unreachedOnes)
            implements ReminderRecord {
        @Override
        public List<FirstReminder> firstReminders(LocalDate from, LocalDate until) {
            assertThat(List.of(from, until))
                    .as("those whose 15 days end in October")
                    .containsExactly(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 10, 16));
            return first;
        }

        @Override
        public List<FailedMail> notAccepted(LocalDate from, LocalDate until) {
            return failed;
        }

        @Override
        public Set<String> unreached(LocalDate from, LocalDate until) {
            return unreachedOnes;
        }
    }

    @Test
    void who_was_absent_all_month_does_not_hide_the_hours_of_the_others() {
        OfficeDirectory people = new OfficeDirectory(
                List.of(
                        worker("V5011", "501", Optional.empty()),
                        worker(
                                "V5012",
                                "501",
                                Optional.of(OCTOBER.minusMonths(2).atDay(1)))),
                List.of(new Team("501", "Nord", "", "leitung501@jobcenter.example")));
        InMemoryExportSet exports = withContactsFile()
                .with(people)
                .with(aCase("1").caredForBy("V5011").lastSeen("20.10.2026").row())
                .with(aCase("2")
                        .caredForBy("V5012")
                        .lastSeen("20.10.2026")
                        .onLine(3)
                        .row())
                .withContact("1", "20.10.2026", "persönlich", 90)
                .withContact("2", "20.10.2026", "persönlich", 600);
        Persons atLeastTwo = new Persons(false, 1, 2);

        assertThat(counselling(exports, InventedOffice.options(atLeastTwo)).gap())
                .as("the hours of one person")
                .contains(Gap.PERSONS);
        Counselling shown = counselling(exports, InventedOffice.options(false));
        assertThat(shown.withHours()).isEqualTo(1);
        assertThat(shown.counsellingHours())
                .as("talks and hours are those of the same persons")
                .contains(new BigDecimal("1.5"));
    }

    private Counselling counselling(InMemoryExportSet exports, SummaryOptions options) {
        return run(options)
                .compute(OCTOBER, LAST_DAY, exports)
                .summaryOf("501")
                .counselling()
                .orElseThrow();
    }
}
