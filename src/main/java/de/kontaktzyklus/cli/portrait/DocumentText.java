package de.kontaktzyklus.cli.portrait;

import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.Document.Chapter;
import de.kontaktzyklus.dispatch.files.document.Document.Fact;
import de.kontaktzyklus.dispatch.files.document.Document.Heading;
import de.kontaktzyklus.dispatch.files.document.Document.Table;
import de.kontaktzyklus.texts.PaddedText;
import de.kontaktzyklus.texts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A document as plain text for a terminal of 80 columns. A line that is marked begins with an exclamation mark. */
final class DocumentText {

    private static final String INDENT = "  ";
    private static final String MARK = "! ";

    private final List<String> lines = new ArrayList<>();

    private DocumentText() {}

    static String of(Document document) {
        DocumentText text = new DocumentText();
        text.title(document.title(), "=");
        document.lead().forEach(line -> text.sentence(line, ""));
        document.chapters().forEach(text::chapter);
        return String.join("\n", text.lines) + "\n";
    }

    private void title(String title, String rule) {
        lines.add(title);
        lines.add(rule.repeat(Math.min(Terminal.COLUMNS, title.length())));
    }

    private void sentence(String sentence, String first) {
        lines.addAll(WrappedText.lines(sentence, Terminal.COLUMNS, first, INDENT));
    }

    private void chapter(Chapter chapter) {
        lines.add("");
        title(chapter.title(), "-");
        chapter.cautions().forEach(caution -> sentence(caution, MARK));
        chapter.facts().forEach(fact -> sentence(line(fact), ""));
        chapter.tables().forEach(this::table);
    }

    private static String line(Fact fact) {
        return fact.name() + ": " + fact.value();
    }

    private void table(Table table) {
        lines.add("");
        lines.add(table.caption());
        List<Heading> header = table.header();
        List<String> names = header.stream().map(Heading::text).toList();
        int[] widths = IntStream.range(0, header.size())
                .map(column -> Math.max(
                        names.get(column).length(),
                        table.lines().stream()
                                .mapToInt(line -> line.cells().get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        lines.add(row(INDENT, names, header, widths));
        table.lines().forEach(line -> lines.add(row(line.marked() ? MARK : INDENT, line.cells(), header, widths)));
    }

    private static String row(String first, List<String> cells, List<Heading> header, int[] widths) {
        StringBuilder row = new StringBuilder(first);
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            row.append(column == 0 ? "" : INDENT)
                    .append(
                            header.get(column).number()
                                    ? PaddedText.toTheRight(cell, widths[column])
                                    : PaddedText.toTheLeft(cell, widths[column]));
        }
        return row.toString().stripTrailing();
    }
}
