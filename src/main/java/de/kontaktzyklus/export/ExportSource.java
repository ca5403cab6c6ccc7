package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param kind which of the five
 * @param path where its bytes are
 * @param name its name in the export directory, for people
 * @param exportDate date in its name, else its modification day
 */
public record ExportSource(ExportKind kind, Path path, String name, LocalDate exportDate) {

    /** The archived copy of an export that was taken. */
    public static ExportSource of(Taken taken) {
        return new ExportSource(taken.kind(), taken.archived(), taken.fileName(), taken.exportDate());
    }

    public boolean isPacked() {
        return isPacked(name);
    }

    /** Whether its name says that it is a workbook; else it is text, packed or not. */
    public boolean isWorkbook() {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    public static boolean isPacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
