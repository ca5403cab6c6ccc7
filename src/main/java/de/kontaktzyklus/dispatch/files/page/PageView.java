package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.Chapter;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.drawing.Drawing;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the template of a team's page shows, in words.
 *
 * <p>Public because the compiled template, which is in another package, reads it.
 */
public final class PageView {

    private static final int SMALL_TABLE = 4;
    private static final int MOST_ROWS_KEPT_TOGETHER = 14;
    private static final Pattern UNSAFE_IN_CSS = Pattern.compile("[^\\p{L}\\p{N} .,()–-]");

    private final TeamSummary summary;
    private final SummaryTexts texts;
    private final SummaryTitle head;
    private final List<String> sentences;
    private final List<Question> questions;

    PageView(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.texts = texts;
        this.head = new SummaryTitle(summary, texts);
        this.sentences = SummaryHeadline.of(summary, texts);
        SectionWriter writer = new SectionWriter(texts);
        this.questions = SummaryTables.chapters(summary).stream()
                .map(chapter -> question(chapter, texts, writer))
                .toList();
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
        return questions;
    }

    private static Question question(Chapter chapter, SummaryTexts texts, SectionWriter writer) {
        return new Question(
                "question-" + chapter.code(),
                texts.text("chapter." + chapter.code()),
                chapter.tables().stream().map(writer::section).toList());
    }

    /** Which sections the paper does not have; empty if it has all. */
    public String notOnPaper() {
        String titles = questions.stream()
                .flatMap(question -> question.sections().stream())
                .filter(Section::offPaper)
                .map(section -> texts.text("page.quoted", section.title()))
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "" : texts.text("page.not-on-paper", titles);
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

        /** Whether it is left out on paper, because it is for tracing. */
        boolean offPaper() {
            return folded && !table.rows().isEmpty();
        }

        /**
         * Its classes, by which it is printed: not at all; whole, if a page break before it leaves no empty half; with
         * its table whole, but charts apart; or else wherever there is room.
         */
        public String style() {
            if (offPaper()) {
                return "section off-paper";
            }
            if (table.rows().size() > MOST_ROWS_KEPT_TOGETHER) {
                return "section";
            }
            return drawings.isEmpty() || pair() ? "section whole" : "section few";
        }

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
