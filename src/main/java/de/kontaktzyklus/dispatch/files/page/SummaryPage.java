package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.Cell;
import de.kontaktzyklus.dispatch.files.content.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.Cell.Share;
import de.kontaktzyklus.dispatch.files.content.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.Cell.Words;
import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.Table;
import de.kontaktzyklus.dispatch.files.content.Table.Column;
import de.kontaktzyklus.dispatch.files.content.Table.Row;
import de.kontaktzyklus.summary.TeamSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * What the template of the page shows, in words. The page needs no network and no script.
 *
 * <p>Public because the compiled template, which lies in a package of its own, reads it.
 */
public final class SummaryPage {

    private static final String TEMPLATE = "summary/page.jte";
    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.html";

    private final TeamSummary summary;
    private final SummaryTexts texts;

    private SummaryPage(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.texts = texts;
    }

    public static String of(TeamSummary summary, SummaryTexts texts) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, SummaryPage.class.getClassLoader(), TEMPLATES)
                .render(TEMPLATE, new SummaryPage(summary, texts), page);
        return page.toString();
    }

    public String language() {
        return texts.language();
    }

    public String title() {
        return head().title();
    }

    public String origin() {
        return head().origin();
    }

    public List<String> cautions() {
        return head().cautions();
    }

    public List<String> headline() {
        return SummaryHeadline.of(summary, texts);
    }

    public String text(String key) {
        return texts.text(key);
    }

    public List<Section> sections() {
        return SummaryTables.of(summary).stream().map(this::section).toList();
    }

    private SummaryTitle head() {
        return new SummaryTitle(summary, texts);
    }

    private Section section(Table table) {
        return new Section(
                table.code(),
                texts.text("table." + table.code()),
                table.notes().stream().map(texts::term).toList(),
                texts.text("table." + table.code() + ".empty"),
                table.columns().stream().map(this::header).toList(),
                table.rows().stream().map(row -> line(table, row)).toList());
    }

    private Entry header(Column column) {
        return new Entry(texts.text("column." + column.code()), column.numeric());
    }

    private Line line(Table table, Row row) {
        List<Entry> entries = row.cells().stream()
                .map(cell -> new Entry(shown(cell), cell.isNumber()))
                .toList();
        return new Line(entries.get(0), entries.subList(1, table.columns().size()), row.total());
    }

    /** A cell in words; the workbook shows the same by formats. */
    private String shown(Cell cell) {
        if (cell instanceof Words words) {
            return words.text();
        } else if (cell instanceof Term term) {
            return texts.term(term);
        } else if (cell instanceof Count count) {
            return texts.count(count.count());
        } else if (cell instanceof Ordinal ordinal) {
            return Integer.toString(ordinal.number());
        } else if (cell instanceof Amount amount) {
            return texts.amount(amount.amount());
        } else if (cell instanceof Share share) {
            return texts.share(share.share());
        } else if (cell instanceof Day day) {
            return texts.day(day.day());
        }
        return cell instanceof Unmeasured ? texts.text("unmeasured") : "";
    }

    /**
     * A section of the page with its table.
     *
     * @param id anchor on the page
     * @param empty what is said when there are no lines
     */
    public record Section(
            String id, String title, List<String> notes, String empty, List<Entry> header, List<Line> lines) {}

    /** A line of a table; the name is its header. */
    public record Line(Entry name, List<Entry> entries, boolean total) {}

    /** A cell. */
    public record Entry(String text, boolean number) {}
}
