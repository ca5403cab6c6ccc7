package de.kontaktzyklus.cases;

import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cases.TakenExports.Taken;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Invented exports. */
public final class Exports {

    private Exports() {}

    /** An export whose name and content follow from kind and day; its file lies in the archive, or does not. */
    public static Taken taken(ExportKind kind, LocalDate exportDate, Path archive) {
        String name = kind.key() + "-" + exportDate + ".csv";
        return new Taken(kind, name, exportDate, "sha256 of " + name, 2, 1, archive.resolve(name), evening(exportDate));
    }

    public static Refused refused(ExportKind kind, LocalDate exportDate, String reason, Path folder) {
        String name = kind.key() + "-" + exportDate + ".csv";
        Path report = folder.resolve(name + ".report.txt");
        return new Refused(kind, name, exportDate, "sha256 of " + name, reason, "mend it", report, evening(exportDate));
    }

    /** Late enough to be the next day in a zone far east. */
    private static Instant evening(LocalDate day) {
        return day.atTime(22, 15, 30, 123_456_789).toInstant(ZoneOffset.UTC);
    }
}
