package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.charts.LabelWidths;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedTeam;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No label of a chart is cut off or lies on another, on no screen, however long the names are. */
class ChartLabelsTest {

    private static final double ROUNDING = 0.2;

    static Stream<String> pages() {
        SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);
        SummaryWriter english = new SummaryWriter(Path.of("summaries"), Locale.ENGLISH, false);
        List<TeamSummary> year = InventedYear.summaries(true);
        TeamSummary longNames = InventedTeam.withLongNames();
        return Stream.of(
                german.page(year.get(0)),
                german.page(year.get(1)),
                english.page(year.get(0)),
                german.page(longNames),
                english.page(longNames),
                german.page(InventedTeam.ofSize(5000)),
                german.page(InventedTeam.ofSize(1)),
                german.page(InventedTeam.ofSize(0)),
                german.page(InventedOffice.summaryOf("501")),
                german.index(InventedYear.office()),
                german.index(InventedOffice.office(
                        Stream.concat(year.stream(), Stream.of(longNames)).toList(), InventedOffice.nothingKept())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_label_is_within_its_drawing_and_on_no_other(String page) {
        assertThat(Jsoup.parse(page).select("svg.chart")).allSatisfy(svg -> {
            String[] view = svg.attr("viewBox").split(" ", -1);
            List<Element> before = new ArrayList<>();
            for (Element label : svg.select("text")) {
                Rectangle2D box = box(label);
                assertThat(box.getMinX()).as(label.text()).isGreaterThanOrEqualTo(-ROUNDING);
                assertThat(box.getMaxX()).as(label.text()).isLessThanOrEqualTo(Double.parseDouble(view[2]) + ROUNDING);
                assertThat(box.getMinY()).as(label.text()).isGreaterThanOrEqualTo(-ROUNDING);
                assertThat(box.getMaxY()).as(label.text()).isLessThanOrEqualTo(Double.parseDouble(view[3]) + ROUNDING);
                assertThat(before)
                        .as("on %s", label.text())
                        .noneMatch(other -> box(other).intersects(box));
                before.add(label);
            }
        });
    }

    /** From the top of capitals to below the base line; a hair narrower, because neighbours may touch. */
    private static Rectangle2D box(Element label) {
        double size = label.hasClass("quiet") ? 12 : 13;
        double width = LabelWidths.of(label.text(), size, label.hasClass("strong"));
        double x = Double.parseDouble(label.attr("x"));
        double left = label.hasClass("end") ? x - width : label.hasClass("middle") ? x - width / 2 : x;
        return new Rectangle2D.Double(
                left + ROUNDING,
                Double.parseDouble(label.attr("y")) - size * 0.73,
                width - 2 * ROUNDING,
                size * 0.73 + 2);
    }

    @Test
    void long_names_are_there_letter_for_letter() {
        for (String room : List.of("wide", "narrow")) {
            String labels = Jsoup.parse(new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false)
                            .page(InventedTeam.withLongNames()))
                    .select("#chart-adherence svg." + room + " text")
                    .stream()
                    .map(Element::text)
                    .collect(Collectors.joining());
            assertThat(labels.replace(" ", "")).contains(InventedTeam.LONG_NAME.replace(" ", ""));
        }
    }

    @Test
    void the_style_sheet_sets_labels_as_they_are_measured() throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/html/summary/style.jte")))
                .contains(".chart text { fill: var(--ink); font: 13px Arial, \"Liberation Sans\", Helvetica")
                .contains(".chart .quiet { fill: var(--quiet); font-size: 12px; }")
                .contains(".chart .strong { font-weight: 700; }");
    }
}
