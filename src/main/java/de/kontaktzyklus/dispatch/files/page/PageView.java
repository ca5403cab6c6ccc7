package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.Chapter;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.drawing.Drawing;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the template of a team's page shows, in words.
 *
 * <p>Public because the compiled template, which is in another package, reads it.
 */
public final class PageView {

    private static final int SMALL_TABLE = 3;
    private static final Pattern UNSAFE_IN_CSS = Pattern.compile("[^\\p{L}\\p{N} .,()–-]");

    private final TeamSummary summary;
    private final SummaryTexts texts;
    private final SummaryTitle head;
    private final List<String> sentences;

    PageView(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.texts = texts;
        this.head = new SummaryTitle(summary, texts);
        this.sentences = SummaryHeadline.of(summary, texts);
    }

    public String language() {
        return texts.language();
    }

    public String title() {
        return head.title();
    }

    /** The title for the style sheet; characters with a meaning there are escaped. */
    public String printFooter() {
        return UNSAFE_IN_CSS.matcher(title()).replaceAll(" ");
    }

    public String origin() {
        return head.origin();
    }

    public List<String> cautions() {
        return head.cautions();
    }

    /** Are we keeping our promise? */
    public String verdict() {
        return sentences.get(0);
    }

    /** Where not, and what else is important. */
    public List<String> remarks() {
        return sentences.subList(1, sentences.size());
    }

    public List<KeyTiles.Tile> tiles() {
        return KeyTiles.of(summary, texts);
    }

    public List<Question> questions() {
        SectionWriter writer = new SectionWriter(texts);
        return SummaryTables.chapters(summary).stream()
                .map(chapter -> question(chapter, writer))
                .toList();
    }

    private Question question(Chapter chapter, SectionWriter writer) {
        return new Question(
                "question-" + chapter.code(),
                texts.text("chapter." + chapter.code()),
                chapter.tables().stream().map(writer::section).toList());
    }

    public String text(String key) {
        return texts.text(key);
    }

    /** A question and the sections that answer it. */
    public record Question(String id, String title, List<Section> sections) {}

    /**
     * A section of the page: charts, and the table they are drawn from.
     *
     * @param id anchor on the page
     * @param notes below the title
     * @param drawings of the table
     * @param table its rows
     * @param empty text if there are none
     * @param folded whether the table is closed until the reader opens it
     */
    public record Section(
            String id,
            String title,
            List<String> notes,
            List<Drawing> drawings,
            ShownTable table,
            String empty,
            boolean folded) {

        /** Whether chart and table are side by side if there is room. */
        public boolean pair() {
            return drawings.size() == 1 && table.header().size() <= SMALL_TABLE;
        }
    }

    /** A table in words. */
    public record ShownTable(List<ShownCell> header, List<ShownRow> rows) {}

    /** A row of a table; the name is its header. */
    public record ShownRow(ShownCell name, List<ShownCell> cells, boolean total) {}

    /** A cell. */
    public record ShownCell(String text, boolean number) {}
}
