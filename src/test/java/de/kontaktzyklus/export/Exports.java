package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files for tests, about invented people. */
public final class Exports {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    public static final String HEADER =
            "Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;Letzter_Kontakt;Kontaktart;"
                    + "Individueller_Zyklus;Schutz";

    /** No aliases, limits and values as shipped, German. */
    public static final ExportFormat FORMAT =
            new ExportFormat(Map.of(), FormatLimits.SHIPPED, ValueRules.SHIPPED, Locale.GERMAN);

    private Exports() {}

    /** A row that can be read. */
    public static String row(String customer) {
        return customer + ";01.02.1980;Marktprofil;AV;T1;V1;01.03.2026;2026-10-05;persönlich;6 Wochen;nein";
    }

    public static String cases(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    public static Path write(Path folder, String name, String content) throws IOException {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(DAY.atTime(10, 0).toInstant(ZoneOffset.UTC)));
    }

    public static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    public static ExportSource source(Path file, ExportKind kind) {
        return new ExportSource(kind, file, file.getFileName().toString(), DAY);
    }

    public static List<CaseRow> read(Path file) {
        List<CaseRow> rows = new ArrayList<>();
        int count = set(file, ExportKind.CASES).forEachCase(rows::add);
        if (count != rows.size()) {
            throw new AssertionError("counted " + count + ", handed over " + rows.size());
        }
        return rows;
    }

    public static FileExportSet set(Path file, ExportKind kind) {
        return new FileExportSet(List.of(source(file, kind)), FORMAT);
    }

    public static List<ExportFinding> findings(Path file, ExportKind kind) {
        List<ExportFinding> findings = new ArrayList<>();
        new ExportCheck(FORMAT, address -> true).file(source(file, kind), findings::add);
        return findings;
    }
}
