package de.kontaktzyklus.office.replay;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.intake.FileHash;
import de.kontaktzyklus.files.FilesOf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The exports that a run has read, found by their hash: in the archive, in a folder that somebody names, or in the
 * state. A file with another content is none of them, whatever its name is.
 *
 * @param sources where each is now
 * @param missing those that are nowhere any more
 */
public record ExportsThen(List<ExportSource> sources, List<ExportFile> missing) {

    private static final Pattern ARCHIVED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}_[a-z-]+_[0-9a-f]{64}\\..*");

    /**
     * Looks for them.
     *
     * @param folders in their order; one that is missing is empty
     * @param copies folder for files that only the state has
     */
    public static ExportsThen find(JsonNode facts, List<Path> folders, TakenExports taken, Path copies)
            throws IOException {
        List<ExportSource> sources = new ArrayList<>();
        List<ExportFile> missing = new ArrayList<>();
        for (ExportFile file : files(facts)) {
            Optional<Path> place = place(file.sha256(), folders, taken, copies);
            place.ifPresentOrElse(
                    path -> sources.add(new ExportSource(file.kind(), path, file.name(), file.exportDate())),
                    () -> missing.add(file));
        }
        return new ExportsThen(List.copyOf(sources), List.copyOf(missing));
    }

    /** As the audit has them. */
    public static List<ExportFile> files(JsonNode facts) {
        List<ExportFile> files = new ArrayList<>();
        facts.path(AuditFacts.EXPORTS)
                .forEach(file -> files.add(new ExportFile(
                        ExportKind.valueOf(file.path("kind").asText()),
                        file.path("file").asText(),
                        LocalDate.parse(file.path("date").asText()),
                        file.path("sha256").asText())));
        return files;
    }

    private static Optional<Path> place(String sha256, List<Path> folders, TakenExports taken, Path copies)
            throws IOException {
        for (Path folder : folders) {
            for (Path file : FilesOf.folder(folder)) {
                if (hasContent(file, sha256)) {
                    return Optional.of(file);
                }
            }
        }
        Path copy = copies.resolve(sha256);
        return Optional.of(copy).filter(file -> taken.copy(sha256, file));
    }

    /** An archived file has its hash in its name, so that only one of them is read. */
    private static boolean hasContent(Path file, String sha256) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean isAnother = ARCHIVED.matcher(name).matches() && !name.contains(sha256);
        return !isAnother && FileHash.of(file).equals(sha256);
    }
}
