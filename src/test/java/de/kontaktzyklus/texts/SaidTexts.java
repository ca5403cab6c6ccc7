package de.kontaktzyklus.texts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** What the program and its guide for readers say to people, text by text. */
final class SaidTexts {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path GUIDE = Path.of("docs/mail-und-auswertung.md");

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private SaidTexts() {}

    /**
     * @param place bundle and key, or the name of a file
     * @param text as it stands in the file, with its placeholders
     */
    record Said(String place, String text) {}

    /** All bundles of a language; the help of the command line is German. */
    static Stream<Said> bundles(Locale language) {
        return files(RESOURCES)
                .filter(file -> isOf(file.getFileName().toString(), language))
                .flatMap(SaidTexts::bundle);
    }

    static Stream<Said> bundle(Path file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(read(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Path name = RESOURCES.resolve("de/kontaktzyklus").relativize(file);
        return texts.stringPropertyNames().stream()
                .sorted()
                .map(key -> new Said(name + " " + key, texts.getProperty(key)));
    }

    static Stream<Said> templates() {
        return files(TEMPLATES).map(SaidTexts::whole);
    }

    static Said whole(Path file) {
        return new Said(file.toString(), read(file));
    }

    static List<Path> bundleFiles() {
        return files(RESOURCES)
                .filter(file -> file.toString().endsWith(".properties"))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOf(String name, Locale language) {
        return Locale.ENGLISH.equals(language)
                ? name.equals("messages_en.properties")
                : name.equals("messages_de.properties") || name.equals("help.properties");
    }
}
