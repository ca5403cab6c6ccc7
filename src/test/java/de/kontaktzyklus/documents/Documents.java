package de.kontaktzyklus.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the house: the README, and all there is in {@code docs}. */
public final class Documents {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private Documents() {}

    public static Stream<Path> all() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "UPGRADING.md")
                        .map(Path::of)
                        .filter(Files::exists),
                in(Path.of("docs")));
    }

    /** Those of a folder and the folders below it, by their names. */
    static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return documents.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything between two backticks in running text. */
    public static Stream<String> code(Path document) {
        return CODE.matcher(withoutFences(document)).results().map(found -> found.group(1));
    }

    /** The lines of blocks of code. */
    public static Stream<String> fencedLines(Path document) {
        return FENCED.matcher(text(document)).results().map(MatchResult::group).flatMap(String::lines);
    }

    static String withoutFences(Path document) {
        return FENCED.matcher(text(document)).replaceAll("");
    }
}
