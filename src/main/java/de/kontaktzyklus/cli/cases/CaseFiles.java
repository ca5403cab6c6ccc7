package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The files and the day that {@code assess} and the commands like it ask for. */
public final class CaseFiles {

    @Option(names = "--cases", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path cases;

    @Option(names = "--contacts", paramLabel = "FILE")
    private Optional<Path> contacts = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    public ExportSet in(Office office) {
        return office.exports(byKind());
    }

    public Map<ExportKind, Path> byKind() {
        Map<ExportKind, Path> files = new EnumMap<>(ExportKind.class);
        files.put(ExportKind.CASES, cases);
        contacts.ifPresent(file -> files.put(ExportKind.CONTACTS, file));
        return files;
    }

    public LocalDate day(Office office) {
        return asOf.orElseGet(() -> office.clock().today());
    }

    /** The folder of the case file. */
    public Path folder() {
        return cases.toAbsolutePath().resolveSibling("");
    }

    public String fileName() {
        return String.valueOf(cases.getFileName());
    }
}
