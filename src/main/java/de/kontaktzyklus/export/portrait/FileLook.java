package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportDates;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.content.EncodingEvidence;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.portrait.FilePortrait.Change;
import de.kontaktzyklus.export.portrait.FilePortrait.ColumnPortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.DateOrigin;
import de.kontaktzyklus.export.portrait.FilePortrait.Encoding;
import de.kontaktzyklus.export.portrait.FilePortrait.Separator;
import de.kontaktzyklus.export.records.Layout;
import de.kontaktzyklus.export.records.Onlooker;
import de.kontaktzyklus.export.records.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file while it passes, from its first byte to its last row. */
final class FileLook implements Onlooker, Consumer<ExportFinding> {

    private static final int LONGEST_NAME = 60;

    private final ExportSource source;
    private final CodeContext context;
    private final Consumer<SourceRow> keys;
    private final Map<Column, Integer> filled = new EnumMap<>(Column.class);
    private final Map<Column, CodeCounts> codes = new EnumMap<>(Column.class);
    private final Map<Column, DateSpan> dates = new EnumMap<>(Column.class);
    private @Nullable Inspection inspection;
    private @Nullable Layout layout;
    private @Nullable ExportFinding refusal;
    private int rows;
    private int rejected;
    private int skipped;
    private int warnings;

    /** @param keys is shown each row whose fields can be told apart */
    FileLook(ExportSource source, CodeContext context, Consumer<SourceRow> keys) {
        this.source = source;
        this.context = context;
        this.keys = keys;
    }

    @Override
    public void accept(ExportFinding finding) {
        rejected += finding.severity() == Severity.REJECTS ? 1 : 0;
        warnings += finding.severity() == Severity.WARNS ? 1 : 0;
        if (finding.severity() == Severity.REFUSES) {
            refusal = finding;
        }
    }

    @Override
    public void inspected(Inspection found) {
        inspection = found;
    }

    @Override
    public void laidOut(Layout found) {
        layout = found;
        for (Column column : found.names().keySet()) {
            filled.put(column, 0);
            CodeMeaning.of(column, context).ifPresent(meaning -> codes.put(column, new CodeCounts(column, meaning)));
            if (column.isDate()) {
                dates.put(column, new DateSpan(column, source.exportDate()));
            }
        }
    }

    @Override
    public void skipped() {
        skipped++;
    }

    /** In a row whose fields cannot be told apart a name may stand where a code should be. */
    @Override
    public void row(SourceRow row) {
        rows++;
        if (!row.fits() || row.isMisencoded()) {
            return;
        }
        filled.replaceAll((column, count) -> row.text(column).isEmpty() ? count : count + 1);
        codes.forEach((column, counts) -> counts.add(row.text(column)));
        dates.forEach((column, span) -> span.add(row.date(column)));
        keys.accept(row);
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** Hash of the file's bytes, once they have passed. */
    Optional<String> sha256() {
        return Optional.ofNullable(inspection).map(Inspection::sha256);
    }

    int rows() {
        return rows;
    }

    /** Rows that are rejected. */
    int rejected() {
        return rejected;
    }

    String name() {
        return source.name();
    }

    FilePortrait portrait(@Nullable Change change, List<ExportFinding> objections) {
        return new FilePortrait(
                source.kind().key(),
                PrintableText.of(source.name()),
                size(),
                source.exportDate(),
                ExportDates.inName(source.name()).isPresent() ? DateOrigin.NAME : DateOrigin.MODIFICATION_DAY,
                Optional.ofNullable(refusal),
                objections,
                encoding(),
                separator(),
                rows,
                rejected,
                skipped,
                warnings,
                columns(),
                unknown(),
                codes.values().stream().map(CodeCounts::portrait).toList(),
                dates.values().stream().map(DateSpan::portrait).toList(),
                Optional.ofNullable(change));
    }

    private long size() {
        try {
            return Files.size(source.path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + source.name(), e);
        }
    }

    private Optional<Encoding> encoding() {
        return Optional.ofNullable(inspection)
                .filter(found -> found.evidence().basis() != EncodingEvidence.Basis.NO_TEXT)
                .map(found -> new Encoding(
                        found.encoding().charset().name(),
                        found.evidence().basis(),
                        found.evidence().sequences(),
                        found.evidence().outside()));
    }

    private Optional<Separator> separator() {
        return Optional.ofNullable(layout)
                .filter(found -> found.basis() != Layout.Basis.SHEET)
                .map(found -> new Separator(
                        found.separator() == '\t' ? "\\t" : PrintableText.of(String.valueOf(found.separator())),
                        found.basis()));
    }

    private List<ColumnPortrait> columns() {
        Layout found = layout;
        return found == null
                ? List.of()
                : Column.of(source.kind()).stream()
                        .map(column -> new ColumnPortrait(
                                column.title(),
                                column.isRequired(),
                                Optional.ofNullable(found.names().get(column)).map(FileLook::shown),
                                filled.getOrDefault(column, 0)))
                        .toList();
    }

    private List<String> unknown() {
        Layout found = layout;
        return found == null
                ? List.of()
                : found.unknown().stream().map(FileLook::shown).toList();
    }

    private static String shown(String name) {
        String printable = PrintableText.of(name);
        return printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME) + "…";
    }
}
