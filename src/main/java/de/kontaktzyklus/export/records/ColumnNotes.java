package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueClass;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What was done to the cells of a column without costing the row: one finding a column, with the number of cells. */
final class ColumnNotes {

    private static final int MOST_TRACES = 6;

    private final String file;
    private final Map<Key, Note> notes = new LinkedHashMap<>();

    ColumnNotes(String file) {
        this.file = file;
    }

    private record Key(Column column, Problem problem) {}

    private static final class Note {

        private final Set<String> traces = new TreeSet<>();
        private final int firstLine;
        private int cells;

        Note(int firstLine) {
            this.firstLine = firstLine;
        }
    }

    /** @param traces what was found in the cell, for example {@code U+200B} */
    void add(Column column, int line, Problem problem, Collection<String> traces) {
        Note note = notes.computeIfAbsent(new Key(column, problem), none -> new Note(line));
        note.cells++;
        traces.stream().filter(trace -> note.traces.size() < MOST_TRACES).forEach(note.traces::add);
    }

    void report(Consumer<ExportFinding> findings) {
        notes.forEach((key, note) -> findings.accept(new ExportFinding(
                file,
                note.firstLine,
                key.column().title(),
                ValueClass.NONE,
                key.problem(),
                List.of(note.cells, String.join(", ", note.traces)))));
    }
}
