package de.kontaktzyklus.dispatch.files;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries to find the hours of a single person in every file: as a number, as the difference of two numbers, or as what
 * is left of the office. Everybody's hours end in digits that nothing else has.
 */
class OnePersonTest {

    /** Style and places of a page; labels of charts are words. */
    private static final Pattern WITHOUT_WORDS =
            Pattern.compile("(?s)<style.*?</style>|<(svg|path|rect|circle|text)\\b[^>]*>");

    /** Team 501 has one person with hours, 502 has four of six, 503 has all of its six. */
    private static final Map<String, Integer> WITH_HOURS = new TreeMap<>(Map.of("501", 1, "502", 4, "503", 6));

    private static final Map<String, Integer> PERSONS = Map.of("501", 1, "502", 6, "503", 6);
    private static final Pattern DAY = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.([0-9]{4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]{3})*(?:[.,][0-9]+)?");

    private final KeptSummaries kept = InventedOffice.nothingKept();
    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);

    private List<TeamSummary> summaries(boolean byCaseworker, int fewest) {
        SummaryRun run = InventedOffice.run(kept, byCaseworker, fewest);
        return run.compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, exports()).stream()
                .toList();
    }

    private static InMemoryExportSet exports() {
        return exports(WITH_HOURS);
    }

    /** @param withHours how many of each team have an entry of the month; weekly hours are always the same */
    private static InMemoryExportSet exports(Map<String, Integer> withHours) {
        return exports(InventedOffice.OCTOBER, withHours);
    }

    private static InMemoryExportSet exports(YearMonth month, Map<String, Integer> withHours) {
        List<Caseworker> people = new ArrayList<>();
        InMemoryExportSet exports = new InMemoryExportSet();
        int line = 2;
        for (String team : WITH_HOURS.keySet()) {
            for (int i = 0; i < PERSONS.getOrDefault(team, 0); i++) {
                boolean hasHours = i < WITH_HOURS.getOrDefault(team, 0);
                people.add(person(team, i, hasHours));
                if (i < withHours.getOrDefault(team, 0)) {
                    exports.with(new WorkingTime(id(team, i), month, worked(team, i), talked(team, i)));
                }
                for (int each = 0; each < 12; each++) {
                    exports.with(aCase(team + "A0" + i + String.format(Locale.ROOT, "%02d", each))
                            .ofTeam(team)
                            .caredForBy(id(team, i))
                            .lastSeen(each % 3 == 0 ? "01.09.2026" : "01.10.2026")
                            .onLine(line++)
                            .row());
                }
                exports.withContact(team + "A0" + i + "01", "01.10.2026", "persönlich", minutes(team, i));
            }
        }
        List<Team> teams = WITH_HOURS.keySet().stream()
                .map(id -> new Team(id, "Team " + id, "", "l" + id + "@jobcenter.example"))
                .toList();
        return exports.with(new OfficeDirectory(people, teams))
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte.csv", month.atEndOfMonth(), "0c".repeat(32)));
    }

    /** How long the one talk with a stated length of a person took. */
    private static int minutes(String team, int number) {
        return 1013 + Integer.parseInt(team) % 10 * 131 + number * 17;
    }

    /** All of team 503 but one are away in the week from 9 November. */
    private static Optional<LocalDate> away(String team, int number, int day) {
        return Optional.of(LocalDate.of(2026, 11, day)).filter(each -> team.equals("503") && number > 0);
    }

    private static Caseworker person(String team, int number, boolean hasHours) {
        return new Caseworker(
                id(team, number),
                "Muster",
                "",
                team,
                hasHours ? Optional.of(weekly(team, number)) : Optional.empty(),
                "",
                away(team, number, 9),
                away(team, number, 15));
    }

    private static String id(String team, int number) {
        return "V" + team + number;
    }

    private static double worked(String team, int number) {
        return 143 + Integer.parseInt(team) % 10 * 3.1 + number * 1.7;
    }

    private static double talked(String team, int number) {
        return 71 + Integer.parseInt(team) % 10 * 2.3 + number * 1.3;
    }

    private static double weekly(String team, int number) {
        return 31.6 + Integer.parseInt(team) % 10 * 0.7 + number * 0.9;
    }

    /** What would give a person away: hours worked and talked, and five office days of the time for counselling. */
    private static Set<String> secrets(String team) {
        return IntStream.range(0, WITH_HOURS.getOrDefault(team, 0))
                .boxed()
                .flatMap(i -> Stream.concat(
                        Stream.of(worked(team, i), talked(team, i), weekly(team, i) * 0.6)
                                .map(OnePersonTest::rounded),
                        Stream.of(String.valueOf(minutes(team, i)))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobody_of_a_small_team_is_found_in_any_file(boolean byCaseworker) throws IOException {
        makeTwoMonthsBefore(WITH_HOURS);
        List<TeamSummary> summaries = summaries(byCaseworker, 5);
        assertThat(index(summaries)).as("with words of its charts").contains("Liniendiagramm ohne Achsen. Werte: ");
        List<BigDecimal> numbers = new ArrayList<>(numbers(index(summaries)));
        numbers.addAll(differences(index(summaries)));
        for (TeamSummary summary : summaries) {
            numbers.addAll(everything(summary));
        }
        Set<String> found = texts(numbers);

        for (String team : List.of("501", "502")) {
            assertThat(secrets(team)).as("hours of team " + team).doesNotContainAnyElementsOf(found);
        }
    }

    /** Earlier versions kept the hours of every team; of the other teams no hours are known of these months. */
    @ParameterizedTest(name = "at least {0} persons")
    @CsvSource({"5, false", "0, true"})
    void the_course_of_the_office_is_not_that_of_one_person(int fewest, boolean isFound) {
        makeTwoMonthsBefore(Map.of("501", 1));
        SummaryRun run = InventedOffice.run(kept, false, fewest);
        List<TeamSummary> withoutHoursOfTheSmallTeam =
                run.compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, exports(Map.of("503", 6))).stream()
                        .toList();
        String index = index(withoutHoursOfTheSmallTeam);
        String share = rounded(100 * talked("501", 0) / worked("501", 0));

        assertThat(texts(numbers(Jsoup.parse(index).select("desc").text())).contains(share))
                .as("in the words of a chart")
                .isEqualTo(isFound);
        assertThat(texts(numbers(index)).contains(share)).as("anywhere").isEqualTo(isFound);
    }

    /** By a version that showed everything. */
    private void makeTwoMonthsBefore(Map<String, Integer> withHours) {
        SummaryRun run = InventedOffice.run(kept, false, 0);
        for (YearMonth month : List.of(InventedOffice.OCTOBER.minusMonths(2), InventedOffice.OCTOBER.minusMonths(1))) {
            InventedOffice.made(run, kept, month, exports(month, withHours));
        }
    }

    @Test
    void nobody_is_the_difference_of_two_versions_of_a_month() throws IOException {
        SummaryRun run = InventedOffice.run(kept, false, 5);
        InventedOffice.made(run, kept, InventedOffice.OCTOBER, exports(Map.of("501", 1, "502", 4, "503", 5)));
        List<List<TeamSummary>> versions = new ArrayList<>();
        int day = 10;
        for (Map<String, Integer> late : List.of(
                Map.of("501", 1, "502", 5, "503", 5),
                Map.of("501", 1, "502", 6, "503", 6),
                Map.of("501", 1, "502", 5, "503", 6))) {
            List<TeamSummary> restated = run.restated(
                            InventedOffice.OCTOBER, exports(late), LocalDate.of(2026, 11, day++))
                    .toList();
            restated.forEach(kept::addRestated);
            versions.add(restated);
        }
        YearMonth november = InventedOffice.OCTOBER.plusMonths(1);
        for (TeamSummary told : run.compute(november, november.atEndOfMonth(), exports())) {
            versions.add(List.of(told));
        }

        for (String team : WITH_HOURS.keySet()) {
            List<TeamSummary> ofTeam = Stream.concat(
                            kept.of(InventedOffice.OCTOBER, team).stream(),
                            versions.stream()
                                    .flatMap(List::stream)
                                    .filter(each -> each.team().equals(team)))
                    .toList();
            List<BigDecimal> hours = new ArrayList<>();
            for (TeamSummary version : ofTeam) {
                hours.addAll(numbersOfHours(version));
            }
            Set<String> found = texts(differences(hours));
            assertThat(personal(team)).as("hours of team " + team).noneMatch(found::contains);
        }
    }

    /** What the month before became in the rows of counselling, wherever a file names them. */
    private static List<BigDecimal> numbersOfHours(TeamSummary version) {
        return SummaryRows.of(version).stream()
                .filter(row -> String.join(" ", row).matches(".*(counselling|COUNSELLING|value-).*"))
                .flatMap(row -> numbers(String.join(" ", row.subList(3, row.size()))).stream())
                .toList();
    }

    /** All who may get hours, not just those who have them in October. */
    private static Set<String> personal(String team) {
        return IntStream.range(0, PERSONS.getOrDefault(team, 0))
                .boxed()
                .flatMap(i -> Stream.of(worked(team, i), talked(team, i)))
                .map(OnePersonTest::rounded)
                .collect(Collectors.toSet());
    }

    @Test
    void what_is_not_shown_is_not_kept() {
        for (TeamSummary small : summaries(true, 5).subList(0, 2)) {
            assertThat(small.contacts().orElseThrow().minutes()).isEmpty();
            assertThat(small.counselling().orElseThrow().workingHours()).isEmpty();
            assertThat(german.page(small)).doesNotContain("Dauer zusammen");
        }
    }

    @Test
    void without_the_limit_they_would_be_found() throws IOException {
        List<TeamSummary> summaries = summaries(false, 0);

        assertThat(texts(everything(summaries.get(0))))
                .as("so the search can find")
                .containsAll(secrets("501"));
    }

    @Test
    void of_a_big_team_nobody_is_found_where_there_are_no_rows_by_caseworker() throws IOException {
        List<TeamSummary> summaries = summaries(false, 5);
        TeamSummary big = summaries.get(2);

        assertThat(big.counselling().orElseThrow().share()).isPresent();
        assertThat(secrets("503")).doesNotContainAnyElementsOf(texts(everything(big)));
    }

    @Test
    void the_coverage_is_said_and_why_nothing_is_shown() {
        List<TeamSummary> summaries = summaries(true, 5);
        String page = german.page(summaries.get(1));

        assertThat(page)
                .contains("Stunden sind von 4 der 6 Fachkräfte bekannt; gezeigt wird ab 5")
                .contains("Wochenstunden sind von 4 der 6 Fachkräfte bekannt. Die verfügbare Zeit wird ab 5 gezeigt")
                .doesNotContain("id=\"caseworkers\"")
                .doesNotContain("id=\"counselling-caseworkers\"")
                .doesNotContain("id=\"forecast-caseworkers\"");
        assertThat(german.page(summaries.get(2)))
                .contains("von 6 der 6 Fachkräfte")
                .contains("id=\"counselling-caseworkers\"");
    }

    private List<BigDecimal> everything(TeamSummary summary) throws IOException {
        List<BigDecimal> numbers = differences(german.page(summary));
        files(summary).forEach(text -> numbers.addAll(numbers(text)));
        return numbers;
    }

    /** All faces of a summary, and what a mail says of it. */
    private List<String> files(TeamSummary summary) throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(WITHOUT_WORDS.matcher(german.page(summary)).replaceAll(" "));
        SummaryRows.of(summary).forEach(row -> texts.add(String.join(" ", row)));
        texts.addAll(SummaryHeadline.of(summary, Locale.GERMAN));
        KeyTiles.of(summary, Locale.GERMAN).forEach(tile -> texts.add(tile.toString()));
        texts.addAll(workbook(german.workbook(summary)));
        return texts;
    }

    private static List<String> workbook(byte[] content) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean hasCells = entry.getName().contains("worksheets/")
                        || entry.getName().contains("sharedStrings");
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (hasCells) {
                    parts.add(text.replaceAll("<(?!/?v>)[^>]*>", " "));
                }
            }
        }
        return parts;
    }

    private String index(List<TeamSummary> summaries) {
        return WITHOUT_WORDS
                .matcher(german.index(InventedOffice.office(summaries, kept)))
                .replaceAll(" ");
    }

    /** German and technical notation, with one digit behind the point as the hours have. */
    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(DAY.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(number -> number.contains(",") ? number.replace(".", "").replace(',', '.') : number)
                .filter(number -> number.matches("[0-9]+(\\.[0-9]+)?") && number.length() < 9)
                .map(BigDecimal::new)
                .distinct()
                .toList();
    }

    /** The differences of any two numbers of a column, and what is left of the last one without all others. */
    private static List<BigDecimal> differences(String html) {
        List<BigDecimal> differences = new ArrayList<>();
        for (Element table : Jsoup.parse(html).select("table")) {
            int columns = table.select("thead th").size();
            for (int column = 0; column < columns; column++) {
                differences.addAll(differences(column(table, column)));
            }
        }
        return differences;
    }

    /** A share, and what it has changed by, is no amount: its difference to one says nothing. */
    private static List<BigDecimal> column(Element table, int column) {
        return table.select("tbody tr").stream()
                .map(row -> row.children().get(column).text())
                .filter(text -> !text.contains("%") && !text.contains("PP"))
                .flatMap(text -> numbers(text).stream())
                .toList();
    }

    private static List<BigDecimal> differences(List<BigDecimal> column) {
        List<BigDecimal> differences = new ArrayList<>();
        for (BigDecimal one : column) {
            column.forEach(other -> differences.add(one.subtract(other).abs()));
        }
        if (column.size() > 1) {
            BigDecimal total = column.get(column.size() - 1);
            differences.add(column.subList(0, column.size() - 1).stream().reduce(total, BigDecimal::subtract));
        }
        return differences;
    }

    private static Set<String> texts(List<BigDecimal> numbers) {
        return numbers.stream()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.toSet());
    }
}
