package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedTeam;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.ComingWeeks;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as its reader uses it: what to do by when, and what paper has. */
class PageTest {

    private static final SummaryWriter GERMAN = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);

    static Stream<TeamSummary> summaries() {
        return Stream.of(
                InventedOffice.summaryOf("501"),
                InventedOffice.summaryOf(""),
                InventedYear.summaryOf("501"),
                InventedTeam.ofSize(1),
                InventedTeam.ofSize(0));
    }

    private static Document page(TeamSummary summary) {
        return Jsoup.parse(GERMAN.page(summary));
    }

    private static List<String> header(Document page, String section) {
        return page.select("#" + section + " thead th").eachText();
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void the_work_list_has_what_is_to_be_done_in_four_weeks_and_nothing_else(TeamSummary summary) {
        List<WorkItem> expected = summary.workList().in(ComingWeeks.after(summary.asOf()));

        assertThat(page(summary).select("#work-list tbody th").eachText())
                .containsExactlyElementsOf(
                        expected.stream().map(WorkItem::customer).toList());
        assertThat(page(summary).expectFirst("#work-list .note").text()).startsWith("Zu tun bis 28.11.2026: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_note_of_all_cases_says_what_is_not_listed_and_which_groups_stand_elsewhere(String language) {
        SummaryTexts texts = SummaryTexts.in(Locale.forLanguageTag(language));
        String onTheSheet = texts.text("table.case-columns.note").replaceAll("(?s).*?(\\(.*?\\)).*", "$1");

        assertThat(texts.text("table.cases.note"))
                .contains(onTheSheet)
                .contains(Stream.of(CaseGroup.NEWLY_OVERDUE, CaseGroup.OVERDUE_BEFORE, CaseGroup.CAUGHT_UP)
                        .map(group -> texts.text("group." + group.name()))
                        .toList());
    }

    @Test
    void by_when_stands_second_and_third_and_no_column_twice() {
        Document page = page(InventedYear.summaryOf("501"));

        assertThat(header(page, "work-list"))
                .startsWith("Kundennummer", "Tage überfällig", "spätestens")
                .doesNotContain("Status");
        assertThat(header(page, "cases")).startsWith("Kundennummer", "Tage überfällig", "spätestens");
        assertThat(page.select("table"))
                .allSatisfy(
                        table -> assertThat(table.select("thead th").eachText()).doesNotHaveDuplicates());
    }

    @Test
    void a_blank_in_a_column_of_numbers_moves_no_other_column() {
        assertThat(page(InventedYear.summaryOf("501")).select("#work-list tbody tr td:nth-child(2)"))
                .extracting(cell -> cell.hasClass("number"))
                .containsOnly(true);
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void all_cases_are_the_second_table_of_what_is_to_be_done(TeamSummary summary) {
        assertThat(page(summary).select("#question-todo .section").eachAttr("id"))
                .startsWith("work-list", "cases");
        assertThat(page(summary).select("#cases tbody th"))
                .hasSize(summary.workList().items().size());
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void paper_says_which_lists_it_does_not_have(TeamSummary summary) {
        Document page = page(summary);
        List<String> missing = page.select(".off-paper h3").eachText();

        assertThat(page.select(".paper-only")).hasSize(missing.isEmpty() ? 0 : 1);
        assertThat(missing)
                .allSatisfy(
                        title -> assertThat(page.select(".paper-only").text()).contains("„" + title + "“"));
        assertThat(page.select("details")).hasSameSizeAs(missing);
    }
}
