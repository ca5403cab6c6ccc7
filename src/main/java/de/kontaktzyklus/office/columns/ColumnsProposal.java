package de.kontaktzyklus.office.columns;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.ColumnsText;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.check.AliasGuesses;
import de.kontaktzyklus.export.check.AliasGuesses.Guess;
import de.kontaktzyklus.export.check.HeaderCheck;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What could be added to {@code columns.yaml} so that files can be read.
 *
 * @param aliases other names that hold now, by kind and column
 * @param files each file that was looked at
 */
public record ColumnsProposal(Map<ExportKind, Map<String, List<String>>> aliases, List<LookedAt> files) {

    /**
     * The header of a file.
     *
     * @param isHeader whether its first line is one at all; else there is nothing to guess
     * @param missing required columns that it lacks as it is
     * @param guesses names for these, and sure ones for others
     */
    public record LookedAt(ExportKind kind, String file, boolean isHeader, List<Column> missing, List<Guess> guesses) {

        /** Required columns for which no name came near. */
        public List<Column> notFound() {
            return missing.stream()
                    .filter(column -> guesses.stream().noneMatch(guess -> guess.column() == column))
                    .toList();
        }
    }

    /** For the exports that wait; where these lack nothing, for those refused last. */
    public static ColumnsProposal of(Office office) {
        AliasGuesses guesses = guesses(office);
        return of(office, guesses, new ForeignExports(office, guesses).ofOffice());
    }

    /**
     * For what somebody names.
     *
     * @param place a file, whatever it is called, or a folder
     */
    public static ColumnsProposal of(Office office, Path place) {
        AliasGuesses guesses = guesses(office);
        return of(office, guesses, new ForeignExports(office, guesses).in(place));
    }

    private static AliasGuesses guesses(Office office) {
        return office.policy()
                .inForceOn(office.clock().today())
                .map(rules -> new AliasGuesses(office.format(), rules))
                .orElseGet(() -> new AliasGuesses(office.format()));
    }

    private static ColumnsProposal of(Office office, AliasGuesses guesses, List<ExportSource> files) {
        HeaderCheck headers = new HeaderCheck(office.format());
        return new ColumnsProposal(
                office.format().aliases(),
                files.stream()
                        .map(file -> headers.names(file)
                                .map(header -> new LookedAt(
                                        file.kind(),
                                        file.name(),
                                        true,
                                        header.missing(),
                                        guesses.of(file.kind(), header)))
                                .orElseGet(() -> new LookedAt(file.kind(), file.name(), false, List.of(), List.of())))
                        .toList());
    }

    /** Whether a name was guessed for a column without which a file is refused. */
    public boolean isOfUse() {
        return files.stream()
                .anyMatch(file ->
                        file.guesses().stream().anyMatch(guess -> file.missing().contains(guess.column())));
    }

    /**
     * The whole file, with the names that hold now.
     *
     * @param head lines above, for people
     * @param note what to write behind a column with a guess
     */
    public String text(List<String> head, Function<Guess, String> note) {
        ColumnsText text = new ColumnsText();
        head.forEach(text::comment);
        for (ExportKind kind : ExportKind.values()) {
            Map<String, List<String>> columns = columns(kind);
            if (!columns.isEmpty()) {
                text.comment("").kind(kind);
                columns.forEach((title, names) ->
                        text.column(title, names, guess(kind, title).map(note).orElse("")));
            }
        }
        return text.toString();
    }

    private Map<String, List<String>> columns(ExportKind kind) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> known = aliases.getOrDefault(kind, Map.of());
        for (Column column : Column.of(kind)) {
            List<String> names = new ArrayList<>(known.getOrDefault(column.title(), List.of()));
            guess(kind, column.title()).map(Guess::name).ifPresent(names::add);
            if (!names.isEmpty()) {
                columns.put(column.title(), names);
            }
        }
        return columns;
    }

    private Optional<Guess> guess(ExportKind kind, String title) {
        Stream<Guess> ofKind =
                files.stream().filter(file -> file.kind() == kind).flatMap(file -> file.guesses().stream());
        return ofKind.filter(guess -> guess.column().title().equals(title)).findFirst();
    }
}
