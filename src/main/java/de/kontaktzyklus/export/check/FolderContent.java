package de.kontaktzyklus.export.check;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies in an export folder beside the exports, looked at once.
 *
 * @param patterns the names that are expected
 * @param unknown files whose name no pattern takes, by name
 * @param unfinished files that count as unfinished, without hidden ones, by name
 * @param links symbolic links, by name
 * @param isWritable whether files can be removed
 * @param hasCases whether a case export is among the files
 */
public record FolderContent(
        Path folder,
        String patterns,
        List<Stray> unknown,
        List<Stray> unfinished,
        List<String> links,
        boolean isWritable,
        boolean hasCases) {

    /** The package of the program leaves it in its export folder, for people. */
    private static final String OUR_WORD = "README.txt";

    /**
     * Looks into a folder; one that is not there holds nothing.
     *
     * @param doneSuffix of files that say that an export is finished; empty where there are none
     */
    public static FolderContent of(Path folder, ExportDirectory names, String doneSuffix) {
        List<Stray> unknown = new ArrayList<>();
        List<Stray> unfinished = new ArrayList<>();
        List<String> links = new ArrayList<>();
        boolean hasCases = false;
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            Optional<ExportKind> kind = names.kindOf(name);
            if (Files.isSymbolicLink(file)) {
                links.add(name);
            } else if (kind.isPresent()) {
                hasCases |= kind.get() == ExportKind.CASES;
            } else if (ExportDirectory.isUnfinished(name)) {
                addUnlessHidden(file, name, unfinished);
            } else if (!name.equals(OUR_WORD) && !isDoneFile(name, doneSuffix, names)) {
                unknown.add(Stray.of(file));
            }
        }
        return new FolderContent(
                folder,
                names.patterns(),
                unknown,
                unfinished,
                links,
                !Files.isDirectory(folder) || Files.isWritable(folder),
                hasCases);
    }

    private static void addUnlessHidden(Path file, String name, List<Stray> unfinished) {
        if (!name.startsWith(".") && !name.startsWith("~")) {
            unfinished.add(Stray.of(file));
        }
    }

    private static boolean isDoneFile(String name, String suffix, ExportDirectory names) {
        return !suffix.isEmpty()
                && name.endsWith(suffix)
                && names.kindOf(name.substring(0, name.length() - suffix.length()))
                        .isPresent();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** Names of files that nobody will ever read: unknown ones, and unfinished ones that have not changed since. */
    public List<String> strays(Instant since) {
        return Stream.concat(
                        unknown.stream(),
                        unfinished.stream().filter(file -> file.modified().isBefore(since)))
                .map(Stray::name)
                .sorted()
                .toList();
    }

    /** What there is to say of it. */
    public List<ExportFinding> findings() {
        List<ExportFinding> findings = new ArrayList<>();
        unknown.forEach(file -> findings.add(ExportFinding.ofFile(file.name(), Problem.NAME_UNKNOWN, patterns)));
        unfinished.forEach(file -> findings.add(ExportFinding.ofFile(file.name(), Problem.NAME_UNFINISHED, patterns)));
        links.forEach(name -> findings.add(ExportFinding.ofFile(name, Problem.LINK_LEFT_ALONE)));
        if (!isWritable) {
            findings.add(ExportFinding.ofFile(folder.toString(), Problem.FOLDER_NOT_WRITABLE));
        }
        return findings;
    }

    /**
     * A file that is no export.
     *
     * @param modified when it was changed last
     */
    public record Stray(String name, Instant modified) {

        static Stray of(Path file) {
            String name = String.valueOf(file.getFileName());
            try {
                return new Stray(
                        name,
                        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                .toInstant());
            } catch (IOException vanished) {
                return new Stray(name, Instant.MAX);
            }
        }
    }
}
