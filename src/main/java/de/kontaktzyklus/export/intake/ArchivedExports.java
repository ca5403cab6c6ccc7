package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.files.Removal;
import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.retention.OldFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The archive of the exports taken, with the reports on their rejected rows. Exports in force stay, however old they
 * are, and so do those that a summary still needs. A copy without a record is left from a crash.
 */
public final class ArchivedExports implements OldFiles {

    private static final String REPORT = ".report.txt";
    private static final Pattern OURS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}_[a-z-]+_[0-9a-f]{64}\\.(?:csv(?:\\.gz)?|xlsx)(\\.report\\.txt)?");

    private final Path archive;
    private final TakenExports taken;
    private final DeletableState state;
    private final Supplier<? extends Collection<Path>> needed;
    private final ZoneId zone;

    /** @param needed archived files that a summary still needs */
    public ArchivedExports(
            Path archive,
            TakenExports taken,
            DeletableState state,
            Supplier<? extends Collection<Path>> needed,
            ZoneId zone) {
        this.archive = archive;
        this.taken = taken;
        this.state = state;
        this.needed = needed;
        this.zone = zone;
    }

    @Override
    public int delete(LocalDate firstKept) throws IOException {
        Instant first = firstKept.atStartOfDay(zone).toInstant();
        List<Taken> known = taken.lastTaken(Integer.MAX_VALUE);
        Set<Path> staying = staying(known, first);
        Set<String> stayingContents = known.stream()
                .filter(export -> staying.contains(whole(export.archived())))
                .map(Taken::sha256)
                .collect(Collectors.toSet());
        state.forgetContents(known.stream()
                .map(Taken::sha256)
                .distinct()
                .filter(content -> !stayingContents.contains(content))
                .toList());
        return Removal.of(old(known, staying, first));
    }

    private List<Path> old(List<Taken> known, Set<Path> staying, Instant first) throws IOException {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        Set<Path> recorded = new HashSet<>();
        known.forEach(export -> recorded.add(whole(export.archived())));
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(archive, ArchivedExports::isOurs)) {
            for (Path file : files) {
                Path export = exportOf(whole(file));
                if (!staying.contains(export) && (recorded.contains(export) || isOlder(file, first))) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    private Set<Path> staying(List<Taken> known, Instant first) {
        Set<Path> staying = new HashSet<>();
        known.stream()
                .filter(export -> !export.takenAt().isBefore(first))
                .forEach(export -> staying.add(whole(export.archived())));
        for (ExportKind kind : ExportKind.values()) {
            taken.inForce(kind).ifPresent(export -> staying.add(whole(export.archived())));
        }
        needed.get().forEach(file -> staying.add(whole(file)));
        return staying;
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && OURS.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static Path exportOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(REPORT) ? file.resolveSibling(name.substring(0, name.length() - REPORT.length())) : file;
    }

    private static boolean isOlder(Path file, Instant first) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(first);
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
