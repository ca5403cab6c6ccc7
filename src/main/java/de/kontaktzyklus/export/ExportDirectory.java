package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.ExportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which file of a folder is of which kind, by name patterns, and which of several is the newest. */
public final class ExportDirectory {

    /** Hidden, being edited, or still being written by those who leave them here. */
    private static final Pattern NOT_YET = Pattern.compile("(?i)(\\..*|~.*|.*~|.*\\.(part|tmp|filepart|crdownload))");

    private static final Comparator<Candidate> BY_AGE = Comparator.comparing(
                    (Candidate candidate) -> candidate.source().exportDate())
            .thenComparing(Candidate::modified)
            .thenComparing(candidate -> candidate.source().name());

    private final Map<ExportKind, Pattern> patterns = new EnumMap<>(ExportKind.class);
    private final Map<ExportKind, String> globs;
    private final ZoneId zone;

    /**
     * @param patterns names with {@code *} and {@code ?}, commas between them, without regard to case and to how an
     *     umlaut is composed; {@code .gz} behind them is allowed
     * @param zone the office's, for the day a file was modified
     */
    public ExportDirectory(Map<ExportKind, String> patterns, ZoneId zone) {
        patterns.forEach((kind, pattern) -> this.patterns.put(kind, compiled(pattern)));
        this.globs = Map.copyOf(patterns);
        this.zone = zone;
    }

    private static Pattern compiled(String globs) {
        String regex = Arrays.stream(globs.split(","))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(ExportDirectory::regex)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?:" + regex + ")(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String regex(String glob) {
        return composed(glob)
                .chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    /** Some systems write an umlaut as a letter with dots put upon it. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The kind a file is of by its name, without folder; empty for those that are none of ours or not finished. */
    public Optional<ExportKind> kindOf(String fileName) {
        if (NOT_YET.matcher(fileName).matches()) {
            return Optional.empty();
        }
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(composed(fileName)).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The newest file of each kind: by export date, then modification time, then name. */
    public List<ExportSource> newest(Path folder) {
        Map<ExportKind, Candidate> newest = new EnumMap<>(ExportKind.class);
        candidates(folder)
                .forEach(candidate -> newest.merge(
                        candidate.source().kind(),
                        candidate,
                        (one, other) -> BY_AGE.compare(one, other) > 0 ? one : other));
        return newest.values().stream().map(Candidate::source).toList();
    }

    /** Every file that is of some kind, oldest first; symbolic links are left out. */
    public List<ExportSource> all(Path folder) {
        return candidates(folder).stream().sorted(BY_AGE).map(Candidate::source).toList();
    }

    /** One named file, taken for the given kind whatever it is called. */
    public ExportSource source(Path file, ExportKind kind) {
        return candidate(file, kind).source();
    }

    /** Files that are of no kind, and links; each with what is to be said of it. */
    public List<ExportFinding> strangers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(file -> stranger(file).stream())
                    .sorted(Comparator.comparing(ExportFinding::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private Optional<ExportFinding> stranger(Path file) {
        String name = file.getFileName().toString();
        if (Files.isSymbolicLink(file)) {
            return Optional.of(ExportFinding.ofFile(name, Problem.SYMBOLIC_LINK));
        }
        if (kindOf(name).isPresent()) {
            return Optional.empty();
        }
        boolean isUnfinished = NOT_YET.matcher(name).matches();
        return Optional.of(
                ExportFinding.ofFile(name, isUnfinished ? Problem.NAME_UNFINISHED : Problem.NAME_UNKNOWN, expected()));
    }

    /** All patterns, in the order of the kinds. */
    private String expected() {
        return String.join(", ", new EnumMap<>(globs).values());
    }

    /** How files of a kind are called. */
    public String pattern(ExportKind kind) {
        return globs.getOrDefault(kind, "");
    }

    private List<Candidate> candidates(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(file -> kindOf(file.getFileName().toString()).map(kind -> candidate(file, kind)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private Candidate candidate(Path file, ExportKind kind) {
        try {
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            String name = file.getFileName().toString();
            return new Candidate(new ExportSource(kind, file, name, ExportDates.of(name, modified, zone)), modified);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file.getFileName(), e);
        }
    }

    private record Candidate(ExportSource source, Instant modified) {}
}
