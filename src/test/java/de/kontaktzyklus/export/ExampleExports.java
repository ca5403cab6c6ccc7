package de.kontaktzyklus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The folders of worked examples, each one morning of an office of forty cases. */
public final class ExampleExports {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples/exports");

    private ExampleExports() {}

    public static Path folder(String example) {
        return EXAMPLES.resolve(example);
    }

    /** Puts the exports of an example into a folder that is there. */
    public static void deliver(String example, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder(example))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** The case export of an example. */
    public static Path cases(String example) {
        try (Stream<Path> files = Files.list(folder(example))) {
            return files.filter(file -> file.getFileName().toString().startsWith("faelle"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that say the same as the good one, however they are written. */
    public static List<String> sayWhatTheGoodOneSays() {
        return List.of(
                "01-sep-line",
                "04b-trailing-sep-rows-only",
                "05-blank-excel-rows",
                "07-bom-twice",
                "07b-zwsp-in-header",
                "09-utf16le-no-bom",
                "12-nul-in-one-row",
                "22-area-zwsp",
                "25-date-midnight",
                "27-zero-date",
                "34-formula-wrapped",
                "35-apostrophe",
                "49-long-note");
    }

    /** Those that are refused as a whole, and words of the reason that lead out. */
    public static List<Arguments> refusedWithWords() {
        return List.of(
                Arguments.of("02-title-lines", "die Kopfzeile scheint in Zeile 4 zu stehen"),
                Arguments.of(
                        "07d-header-dots",
                        "ähnlich heißt: Kunden-Nr. – ist sie das, gehört der Name in config/columns.yaml"),
                Arguments.of(
                        "08-bom-but-ansi",
                        "beginnt wie UTF-8 (Byte-Reihenfolge-Marke EF BB BF), ihr Text ist aber Windows-1252 (ANSI)"),
                Arguments.of("16-xlsx-as-csv", "der Inhalt ist eine Excel-Arbeitsmappe (.xlsx)"),
                Arguments.of("62-gz-tail-lost", "die gepackte Datei (.gz) ist unvollständig oder beschädigt"));
    }
}
