package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over all teams, for the management. */
class IndexPageTest {

    private final SummaryWriter german = writer(false);
    private final OfficeSummary year = InventedYear.office();
    private final Document page = Jsoup.parse(german.index(year));
    private final Document small = Jsoup.parse(german.index(InventedOffice.office(
            InventedOffice.run(InventedOffice.nothingKept(), false)
                    .compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, InventedOffice.exports())
                    .stream()
                    .toList(),
            InventedOffice.nothingKept())));

    private static SummaryWriter writer(boolean links) {
        return new SummaryWriter(Path.of("summaries"), Locale.GERMAN, links);
    }

    @Test
    void every_team_is_there_once_in_the_order_of_the_export() {
        assertThat(page.select("#teams tbody th").eachText()).containsExactly("Nord", "Süd & Ost", "Jobcenter gesamt");
        assertThat(small.select("#teams tbody th").eachText())
                .as("cases without a team are a row like the others")
                .containsExactly("Nord", "Süd & Ost", "Fälle ohne bekanntes Team", "Jobcenter gesamt");
    }

    @Test
    void nothing_leads_to_pages_with_social_data_unless_the_office_wants_it() {
        assertThat(page.select("a").eachAttr("href")).allMatch(address -> address.startsWith("#"));

        Document linked = Jsoup.parse(writer(true).index(year));
        assertThat(linked.select("#teams tbody a").eachAttr("href"))
                .containsExactly("../501/501.html", "../502/502.html");
        assertThat(linked.select("#teams .note").eachText()).anyMatch(note -> note.contains("Sozialdaten"));
    }

    @Test
    void the_last_row_is_the_sum_of_the_teams() {
        assertThat(page.select("#teams tbody tr").get(2).select("td.number").eachText())
                .startsWith("94,0 %", "+0,2 PP", "15", "0", "250")
                .endsWith("297");
        assertThat(page.expectFirst("h2").text()).startsWith("94,0 % im Zyklus – 15 von 250 überfällig, ");
    }

    @Test
    void a_figure_that_not_every_team_has_says_why_it_is_missing() {
        KeptSummaries kept = InventedOffice.nothingKept();
        SummaryRun run = InventedOffice.run(kept, false);
        InventedOffice.made(run, kept, InventedOffice.OCTOBER.minusMonths(1), InventedOffice.exports());
        TeamSummary known = october(run).summaryOf("501");
        TeamSummary unknown =
                october(InventedOffice.run(InventedOffice.nothingKept(), false)).summaryOf("502");

        assertThat(tiles(known)).doesNotContain("Ende des Vormonats überfällig war");
        assertThat(tiles(known, unknown))
                .contains("Wer Ende des Vormonats überfällig war, ist nicht von jedem Team bekannt");
    }

    private static TeamSummaries october(SummaryRun run) {
        return run.compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, InventedOffice.exports());
    }

    private String tiles(TeamSummary... teams) {
        return Jsoup.parse(german.index(InventedOffice.office(List.of(teams), InventedOffice.nothingKept())))
                .select(".tiles")
                .text();
    }

    @Test
    void it_says_of_which_day_office_and_exports_it_is() {
        assertThat(page.expectFirst(".origin").text())
                .isEqualTo("Jobcenter Musterstadt · Stichtag 31.10.2026 · Export vom 31.10.2026, am Stichtag aktuell");
        assertThat(page.select("#basis td").eachText())
                .contains("faelle_2026-10-31.csv", "31.10.2026", "5e1d".repeat(16))
                .anyMatch(content -> content.contains("kontakte_2026-10-31.csv") && content.contains("7c2a"));
    }

    @Test
    void each_figure_is_compared_with_the_month_before_and_has_its_definition() {
        Element adherence = row("key-figures", "Einhaltungsquote");

        assertThat(adherence.select("td").eachText())
                .contains("94,0 %", "235", "250", "(nicht fällig + fällig) / (nicht fällig + fällig + überfällig)");
        assertThat(adherence.select("td").get(3).text()).as("September").endsWith("%");
        assertThat(adherence.select("td").get(4).text()).as("change").endsWith("PP");
        assertThat(page.select("#key-figures tbody th").eachText())
                .contains("Fälle im Jobcenter")
                .doesNotContain("Längste Überfälligkeit (Tage)");
    }

    @Test
    void each_course_can_be_read_by_those_who_cannot_see_it() {
        assertThat(page.select("svg.spark")).hasSizeGreaterThan(8).allSatisfy(spark -> {
            assertThat(spark.attr("role")).isEqualTo("img");
            assertThat(page.expectFirst("#" + spark.attr("aria-labelledby")).text())
                    .endsWith(": Verlauf");
            assertThat(page.expectFirst("#" + spark.attr("aria-describedby")).text())
                    .contains("Oktober 2026: ")
                    .doesNotContain("März 2026: ");
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("#trend tbody tr")).as("the same as a table").hasSize(12);
        assertThat(small.select("svg.spark")).as("one month is no course").isEmpty();
    }

    @Test
    void each_tile_has_the_course_of_its_own_figure() {
        assertThat(page.select(".tiles li:has(svg)")).hasSize(7).allSatisfy(tile -> {
            assertThat(tile.expectFirst("desc").text())
                    .endsWith("Oktober 2026: " + tile.expectFirst(".value").text() + ".");
            assertThat(tile.expectFirst("title").text())
                    .isEqualTo(tile.expectFirst(".label").text() + ": Verlauf");
        });
    }

    @Test
    void a_course_says_of_how_many_months_it_is() {
        assertThat(page.select(".tiles .of").eachText()).anyMatch(of -> of.startsWith("11 Monate: zwischen "));

        List<TrendMonth> months = new ArrayList<>(year.trend());
        months.subList(0, 9).replaceAll(each -> new TrendMonth(each.month(), Optional.empty(), false, List.of()));
        OfficeSummary young = new OfficeSummary(year.month(), year.teams(), months);
        assertThat(Jsoup.parse(german.index(young)).select(".tiles .of").eachText())
                .anyMatch(of -> of.startsWith("3 Monate: zwischen "))
                .noneMatch(of -> of.startsWith("11 Monate"));
    }

    @Test
    void it_says_of_whom_the_hours_are_of_which_too_few_were_for_counselling() {
        assertThat(page.select(".headline li").eachText())
                .contains("Beratungszeit: 57,7 % von vereinbarten 60 % (Stunden von 5 der 5 Fachkräfte).");
    }

    @Test
    void a_bridge_that_is_not_that_of_all_teams_is_not_said_of_the_office_and_not_compared() {
        assertThat(page.select(".headline li").eachText()).anyMatch(each -> each.contains(" überfällig am "));
        assertThat(year.before(Figure.CAUGHT_UP)).isPresent();

        TeamOutline known = year.teams().get(0);
        TeamOutline unknown = year.teams().get(1);
        OfficeSummary partly = new OfficeSummary(
                year.month(),
                List.of(
                        known,
                        new TeamOutline(
                                unknown.figures(),
                                unknown.asOf(),
                                unknown.basis(),
                                unknown.trend(),
                                Optional.empty(),
                                unknown.rows(),
                                unknown.counselling(),
                                unknown.unread())),
                year.trend());
        Document office = Jsoup.parse(german.index(partly));
        assertThat(office.select(".headline li").eachText()).noneMatch(each -> each.contains(" überfällig am "));
        assertThat(office.select("#bridge .note").eachText())
                .anyMatch(note -> note.startsWith("1 Team ist nicht enthalten: "));
        assertThat(partly.before(Figure.CAUGHT_UP)).isEmpty();
        assertThat(partly.before(Figure.OVERDUE)).isPresent();
    }

    @Test
    void the_bridge_of_the_office_is_the_sum_of_those_of_its_teams_and_comes_out_even() {
        List<Element> rows = page.select("#bridge-teams tbody tr");
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            List<Integer> numbers = numbers(row);
            int changes = numbers.subList(1, numbers.size() - 1).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(numbers.get(0) + changes).isEqualTo(numbers.get(numbers.size() - 1));
        });
        assertThat(numbers(rows.get(2))).isEqualTo(sum(rows.subList(0, 2)));
        assertThat(row("bridge", "Überfällig am 31.10.2026").select("td").get(0).text())
                .isEqualTo("15");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_rows_of_the_teams_are_those_of_the_export(boolean hasUnreadable) {
        Document office = hasUnreadable ? small : page;
        List<Element> rows = office.select("#control tbody tr");

        assertThat(numbers(rows.get(rows.size() - 1))).isEqualTo(sum(rows.subList(0, rows.size() - 1)));
        assertThat(numbers(rows.get(rows.size() - 2)).get(0)).isEqualTo(hasUnreadable ? 1 : 0);
    }

    private static List<Integer> sum(List<Element> rows) {
        return rows.stream()
                .map(IndexPageTest::numbers)
                .reduce(IndexPageTest::plus)
                .orElseThrow();
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }

    private static List<Integer> numbers(Element row) {
        return row.select("td").eachText().stream()
                .map(text ->
                        Integer.parseInt(text.replace("+", "").replace("−", "-").replace(".", "")))
                .toList();
    }

    private Element row(String table, String name) {
        return page.select("#" + table + " tbody tr").stream()
                .filter(row -> row.expectFirst("th").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void no_customer_and_no_caseworker_is_named() {
        assertThat(page.text() + small.text())
                .doesNotContainPattern("\\d{3}[A-Z]\\d{6}")
                .doesNotContain("V501", "Muster,");
    }

    @Test
    void shares_of_the_office_are_made_of_all_numerators_and_denominators_and_not_of_shares() {
        assertThat(year.figure(Figure.ADHERENCE).value()).contains(new BigDecimal("0.940"));
        assertThat(year.figure(Figure.OVERDUE_MEDIAN).value()).isEmpty();
        assertThat(OfficeFigures.of(Figure.ADHERENCE, List.of()).value()).isEmpty();
    }
}
