package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Charts on the page and in the workbook: what they show can be read, heard, and found in a table. */
class ChartsTest {

    private static final List<String> ALL =
            List.of("trend", "trend-overdue", "bridge", "adherence", "stock", "overdue-ages", "forecast");

    private final TeamSummary year = InventedYear.summaryOf("501");
    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);
    private final Document page = Jsoup.parse(german.page(year));

    @Test
    void every_chart_of_the_page_is_drawn_and_is_beside_its_table() {
        assertThat(page.select("figure").eachAttr("id"))
                .containsExactlyElementsOf(
                        ALL.stream().map(code -> "chart-" + code).toList());
        assertThat(page.select("figure"))
                .allSatisfy(figure -> assertThat(page.select(".section:has(#" + figure.id() + ") table tbody tr"))
                        .hasSizeGreaterThan(1));
    }

    @Test
    void every_chart_of_the_page_has_a_title_and_a_description_with_all_its_values() {
        assertThat(page.select("svg[role=img]")).hasSize(2 * ALL.size()).allSatisfy(svg -> {
            assertThat(page.expectFirst("#" + svg.attr("aria-labelledby")).text())
                    .isNotBlank();
            assertThat(page.expectFirst("#" + svg.attr("aria-describedby")).text())
                    .contains("Werte: ")
                    .hasSizeGreaterThan(80);
        });
        assertThat(page.expectFirst("#chart-trend-wide-desc").text())
                .contains("Juli 2026: 85,4 %", "Oktober 2026: 92,2 %");
    }

    @Test
    void a_month_without_a_summary_breaks_the_line() {
        Element trend = page.expectFirst("#chart-trend svg.wide");
        assertThat(trend.select("circle")).hasSize(11);
        assertThat(trend.select("path.course")).hasSize(9);
        assertThat(trend.select("text:containsOwn(fehlt)")).hasSize(1);
    }

    @Test
    void every_bar_bears_its_value_or_is_too_small_for_it() {
        Element ages = page.expectFirst("#chart-overdue-ages svg.narrow");
        assertThat(ages.select("text.strong").eachText()).containsExactly("2", "5", "4", "0", "0", "0");
    }

    @Test
    void the_drawings_are_well_formed_and_stay_within_their_frame() throws Exception {
        assertThat(page.select("svg.chart")).isNotEmpty();
        for (Element svg : page.select("svg.chart")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.outerHtml().replace("&nbsp;", "\u00a0"))));
            double width = Double.parseDouble(svg.attr("viewBox").split(" ", -1)[2]);
            double height = Double.parseDouble(svg.attr("viewBox").split(" ", -1)[3]);
            assertThat(svg.select("rect")).allSatisfy(box -> {
                assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
                assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
            });
            assertThat(svg.select("text")).allSatisfy(text -> {
                assertThat(number(text, "x")).isBetween(0.0, width);
                assertThat(number(text, "y")).isBetween(8.0, height);
            });
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @Test
    void the_workbook_has_the_same_charts_with_alt_text_and_an_explicit_fill_for_every_series() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(german.workbook(year)))) {
            List<XSSFChart> charts =
                    workbook.getSheet("Diagramme").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(ALL.size());
            for (XSSFChart chart : charts) {
                String xml = chart.getCTChart().xmlText();
                int series = count(xml, "<c:ser>");
                assertThat(series).isPositive();
                assertThat(count(xml, "<c:spPr>\\s*<a:(solidFill|pattFill|ln)"))
                        .as(chart.getTitleText().getString())
                        .isGreaterThanOrEqualTo(series);
                assertThat(count(xml, "<c:cat>")).isEqualTo(series);
                assertThat(count(xml, "<c:dLbls>"))
                        .as("values on %s", chart.getTitleText().getString())
                        .isEqualTo(xml.contains("<c:lineChart>") && xml.contains("<c:barChart>") ? series - 1 : series);
            }
            assertThat(workbook.getSheet("Diagramme").getDrawingPatriarch().getShapes())
                    .hasSize(ALL.size())
                    .allSatisfy(frame -> assertThat(((XSSFGraphicFrame) frame)
                                    .getCTGraphicalObjectFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr())
                            .contains("Werte: ", "Die Werte stehen auf dem Blatt"));
        }
    }

    @Test
    void the_charts_of_the_workbook_refer_to_the_cells_of_their_tables() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(german.workbook(year)))) {
            String stock = workbook.getSheet("Diagramme")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(4)
                    .getCTChart()
                    .xmlText();
            assertThat(stock)
                    .contains("Grundlagen!$E$", "prst=\"wdUpDiag\"", "prst=\"pct25\"", "prst=\"smGrid\"")
                    .contains("<c:overlap val=\"100\"/>");
        }
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
