package de.kontaktzyklus.dispatch.files.document;

import java.util.List;

/**
 * What a document says, in words, before it has a face.
 *
 * @param language of the words, as HTML names it
 * @param title of the whole
 * @param lead what is to be known first
 * @param chapters in their order
 * @param foot what stands below all
 * @param labels words of the page around the document
 */
public record Document(
        String language, String title, List<String> lead, List<Chapter> chapters, List<String> foot, Labels labels) {

    /**
     * A part under a title of its own.
     *
     * @param cautions what must not be overlooked
     * @param facts one line each
     * @param tables in their order; those without a line are left out
     */
    public record Chapter(String title, List<String> cautions, List<Fact> facts, List<Table> tables) {

        public Chapter {
            tables = tables.stream().filter(table -> !table.lines().isEmpty()).toList();
        }
    }

    /** Something and what it is. */
    public record Fact(String name, String value) {}

    /**
     * A table; the first cell of a line is its name.
     *
     * @param caption what it shows
     * @param header of each column
     * @param lines each with as many cells as the header
     */
    public record Table(String caption, List<Heading> header, List<Line> lines) {}

    /** Head of a column; numbers stand to the right. */
    public record Heading(String text, boolean number) {}

    /**
     * A line of a table.
     *
     * @param marked whether it is to be looked at; its words say so, too
     * @param link where its name leads to; empty for nowhere
     */
    public record Line(List<String> cells, boolean marked, String link) {

        public Line(List<String> cells, boolean marked) {
            this(cells, marked, "");
        }

        /** What the line is about. */
        public String name() {
            return cells.get(0);
        }
    }

    /** Words around the document: the jump to its beginning, the list of its chapters, the two columns of facts. */
    public record Labels(String skip, String contents, String facts, String fact, String value) {}
}
