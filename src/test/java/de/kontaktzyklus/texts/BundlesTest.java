package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts for people, whatever room they belong to: the bundles are found, not listed. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern STEM = Pattern.compile("\"([a-z][a-z0-9.-]*[.-])\"\\s*\\+");
    private static final Pattern TAIL = Pattern.compile("\"([.][a-z.-]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> CONSTANTS = constants();
    private static final Code CODE = Code.read();

    @ParameterizedTest
    @MethodSource("german")
    void both_languages_have_the_same_keys(Path german) {
        assertThat(english(german).stringPropertyNames())
                .isEqualTo(texts(german).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("german")
    void both_languages_name_the_same_values(Path german) {
        Properties english = english(german);

        texts(german)
                .forEach((key, text) -> assertThat(placeholders(english.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(placeholders((String) text)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_text_can_be_filled(Path bundle) {
        texts(bundle)
                .forEach((key, text) -> assertThatCode(
                                () -> new MessageFormat((String) text, Locale.GERMAN).toPattern())
                        .as("%s", key)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("german")
    void each_text_is_said_somewhere(Path german) {
        assertThat(texts(german).stringPropertyNames())
                .isNotEmpty()
                .filteredOn(key -> !CODE.says(key))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_stands_twice(Path bundle) throws IOException {
        try (var reader = Files.newBufferedReader(bundle)) {
            assertThat(keysThatStandTwice(reader)).isEmpty();
        }
    }

    @Test
    void a_key_that_stands_twice_is_seen() throws IOException {
        assertThat(keysThatStandTwice(new StringReader("a = 1\nb = \\\n  a = 2\na: 1\n")))
                .containsExactly("a");
    }

    @Test
    void a_text_that_nobody_says_is_seen() {
        assertThat(CODE.says("reason.AREA")).as("a stem and a constant").isTrue();
        assertThat(CODE.says("reason.NOWHERE")).as("no such constant").isFalse();
        assertThat(CODE.says("nobody.says.this")).isFalse();
    }

    @Test
    void a_value_that_one_language_leaves_out_is_seen() {
        assertThat(placeholders("{0} von {1,number} {2,choice,0#a|1#{1}}")).containsExactly("0", "1", "2");
        assertThat(placeholders("'{0}' {1}")).as("a quoted one is a text").containsExactly("1");
    }

    static Stream<Path> german() {
        return all().filter(file -> file.toString().endsWith("_de.properties"));
    }

    static Stream<Path> bundles() {
        return files(RESOURCES).stream().filter(file -> file.toString().endsWith(".properties"));
    }

    static Stream<Path> all() {
        return files(RESOURCES).stream().filter(file -> file.toString().matches(".*messages_[a-z]{2}\\.properties"));
    }

    private static Properties english(Path german) {
        return texts(Path.of(german.toString().replace("_de.", "_en.")));
    }

    private static Properties texts(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** A later one silently takes the place of the earlier. */
    private static List<Object> keysThatStandTwice(Reader bundle) throws IOException {
        List<Object> twice = new ArrayList<>();
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, text);
            }
        }.load(bundle);
        return twice;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text.replace("''", "").replaceAll("'[^']*'", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the constants of all our enums: the ends of keys that are put together. */
    private static Set<String> constants() {
        Path classes;
        try {
            classes = Path.of(TextBundle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return files(classes).stream()
                .map(file -> classes.relativize(file).toString())
                .filter(file -> file.startsWith("de/kontaktzyklus/") && file.endsWith(".class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .flatMap(BundlesTest::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(String type) {
        try {
            Object[] constants = Class.forName(type, false, BundlesTest.class.getClassLoader())
                    .getEnumConstants();
            return constants == null
                    ? Stream.of()
                    : Arrays.stream(constants).flatMap(each -> Stream.of(((Enum<?>) each).name(), each.toString()));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** What stands in quotes in sources and templates. */
    private record Code(Set<String> literals, Set<String> stems, Set<String> tails) {

        private static Code read() {
            StringBuilder code = new StringBuilder();
            List<Path> files = new ArrayList<>(files(Path.of("src/main/java")));
            files.addAll(files(Path.of("src/main/jte")));
            for (Path file : files) {
                try {
                    code.append(Files.readString(file));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            return new Code(found(LITERAL, code), found(STEM, code), found(TAIL, code));
        }

        private static Set<String> found(Pattern pattern, CharSequence code) {
            return pattern.matcher(code)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** As it stands, or put together from a stem, constants, words of the code and numbers. */
        private boolean says(String key) {
            return literals.contains(key)
                    || IntStream.range(1, key.length())
                            .filter(i -> key.charAt(i) == '.' || key.charAt(i) == '-')
                            .anyMatch(i -> isStem(key.substring(0, i), key.charAt(i)) && isEnd(key.substring(i + 1)));
        }

        private boolean isStem(String stem, char joint) {
            return stems.contains(stem + joint) || (joint == '.' && literals.contains(stem));
        }

        private boolean isEnd(String end) {
            return Arrays.stream(end.split("\\.")).allMatch(this::isWord);
        }

        private boolean isWord(String word) {
            return CONSTANTS.contains(word)
                    || literals.contains(word)
                    || stems.contains(word + ".")
                    || tails.contains("." + word)
                    || NUMBER.matcher(word).matches()
                    || stems.stream().anyMatch(stem -> word.startsWith(stem) && isWord(word.substring(stem.length())));
        }
    }
}
