package de.kontaktzyklus.office.columns;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.check.AliasGuesses;
import de.kontaktzyklus.export.check.HeaderCheck;
import de.kontaktzyklus.export.records.HeaderNames;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files whose headers are looked at: the newest of each kind. */
final class ForeignExports {

    /** A refused file keeps its name behind the day and a number. */
    private static final Pattern BEFORE_NAME = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9a-f]+_");

    private final Office office;
    private final ExportDirectory names;
    private final HeaderCheck headers;
    private final AliasGuesses guesses;

    ForeignExports(Office office, AliasGuesses guesses) {
        this.office = office;
        this.names = office.exportDirectory();
        this.headers = new HeaderCheck(office.format());
        this.guesses = guesses;
    }

    /** A file, whatever it is called, or those of a folder. */
    List<ExportSource> in(Path place) {
        if (Files.isDirectory(place)) {
            return names.newest(place);
        }
        String name = String.valueOf(place.getFileName());
        ExportKind kind = names.kindOf(plainName(name)).orElseGet(() -> likeliest(place));
        return List.of(names.source(place, kind));
    }

    /** Those that wait; and where nothing waits that lacks a column, those that were refused last. */
    List<ExportSource> ofOffice() {
        Path exports = office.settings().export().directory();
        List<ExportSource> waiting = Files.isDirectory(exports) ? names.newest(exports) : List.of();
        return waiting.stream().anyMatch(this::lacksColumns) ? waiting : refused();
    }

    private boolean lacksColumns(ExportSource source) {
        return headers.names(source)
                .filter(header -> !header.missing().isEmpty())
                .isPresent();
    }

    private List<ExportSource> refused() {
        Path folder = office.settings().export().refusedDirectory();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(
                            file -> BEFORE_NAME.matcher(nameOf(file)).find())
                    .sorted(Comparator.comparing(ForeignExports::nameOf).reversed())
                    .toList();
            return Arrays.stream(ExportKind.values())
                    .flatMap(kind -> newestFirst.stream()
                            .filter(file -> names.kindOf(plainName(nameOf(file)))
                                    .filter(kind::equals)
                                    .isPresent())
                            .findFirst()
                            .map(file -> names.source(file, kind))
                            .stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    /** The kind of which most required columns are there or can be guessed. */
    private ExportKind likeliest(Path file) {
        return Arrays.stream(ExportKind.values())
                .max(Comparator.comparingDouble(kind -> found(file, kind)))
                .orElseThrow();
    }

    /**
     * A guess is half as good as a name that is known, and a column that is not to be found speaks against the kind.
     */
    private double found(Path file, ExportKind kind) {
        Optional<HeaderNames> header = headers.names(names.source(file, kind));
        if (header.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        List<Column> missing = header.get().missing();
        long required = Column.of(kind).stream().filter(Column::isRequired).count();
        long guessed = guesses.of(kind, header.get()).stream()
                .filter(guess -> missing.contains(guess.column()))
                .count();
        return required - missing.size() + guessed / 2.0 - (missing.size() - guessed);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String plainName(String name) {
        return BEFORE_NAME.matcher(name).replaceFirst("");
    }
}
