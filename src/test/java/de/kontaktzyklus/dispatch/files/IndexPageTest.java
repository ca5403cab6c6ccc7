package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamFigures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page over all teams, for the management. */
class IndexPageTest {

    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN);
    private final List<TeamFigures> year =
            InventedYear.summaries().stream().map(TeamFigures::of).toList();
    private final Document page = Jsoup.parse(german.index(InventedYear.LAST, year));

    @Test
    void every_team_is_there_once_in_the_order_of_the_export_with_a_link_to_its_page() {
        assertThat(page.select("tbody th a").eachText()).containsExactly("Nord", "Süd & Ost");
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("501.html", "502.html");
    }

    @Test
    void the_last_row_is_the_sum_of_the_teams() {
        assertThat(row(2)).startsWith("Jobcenter gesamt", "297", "250", "94,0 %", "15");
        assertThat(page.expectFirst("h2").text()).isEqualTo("94,0 % im Zyklus – 15 von 250 überfällig");
    }

    private List<String> row(int number) {
        return page.select("tbody tr").get(number).children().stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void no_customer_and_no_caseworker_is_named() {
        assertThat(page.text()).doesNotContainPattern("\\d{3}[A-Z]\\d{6}").doesNotContain("V501", "Muster,");
    }

    @Test
    void cases_without_a_team_are_a_row_like_the_others() {
        List<TeamFigures> october = InventedOffice.run(InventedOffice.nothingKept(), false)
                .compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, InventedOffice.exports())
                .stream()
                .map(TeamFigures::of)
                .toList();
        Document small = Jsoup.parse(german.index(InventedOffice.OCTOBER, october));
        assertThat(small.select("tbody th a").eachAttr("href")).contains("ohne-team.html");
    }

    @Test
    void shares_of_the_office_are_made_of_all_numerators_and_denominators_and_not_of_shares() {
        assertThat(OfficeFigures.of(Figure.ADHERENCE, year).value()).contains(new BigDecimal("0.940"));
        assertThat(OfficeFigures.of(Figure.OVERDUE_MEDIAN, year).value()).isEmpty();
        assertThat(OfficeFigures.of(Figure.ADHERENCE, List.of()).value()).isEmpty();
    }
}
