package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.util.HashMap;
import java.util.Map;

/** The words of a cell. A text without values is put together once: thousands of cases have the same few. */
final class CellTexts {

    private final SummaryTexts texts;
    private final Map<String, String> fixed = new HashMap<>();

    CellTexts(SummaryTexts texts) {
        this.texts = texts;
    }

    String of(Cell cell) {
        return cell instanceof Cell.Term term && term.values().isEmpty()
                ? fixed.computeIfAbsent(term.key(), key -> texts.shown(term))
                : texts.shown(cell);
    }
}
