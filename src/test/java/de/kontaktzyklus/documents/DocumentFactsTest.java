package de.kontaktzyklus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.settings.GivenEnvironment;
import de.kontaktzyklus.dispatch.mail.text.Wording;
import de.kontaktzyklus.reminders.digest.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents say of classes, files and settings is there. Commands and options: {@code DocumentedCommandsTest}. */
class DocumentFactsTest {

    private static final Set<Section> OF_LEADERS =
            EnumSet.of(Section.ESCALATED, Section.LONG_OVERDUE, Section.LONG_UNCLEAR);

    /** A class, and a member of it where one is named. Words in capitals are codes of the rules. */
    private static final Pattern CLASS =
            Pattern.compile("(?<type>[A-Z]+[a-z][A-Za-z0-9]*)(\\.(?<member>[a-z][A-Za-z0-9]*)(\\(\\))?)?");

    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|record|interface|enum)\\s+(?<name>[A-Z][A-Za-z0-9]*)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-z][\\w.]*\\.([A-Z]\\w*);");
    private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)#\\s]+)[^)]*\\)");
    private static final Pattern PART_OF_PAGE =
            Pattern.compile("]\\((?<page>(?!\\w+://)[^)#\\s]*)#(?<heading>[^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (?<text>.+)$");
    private static final Pattern SETTING = Pattern.compile("(?<section>[a-z]+)\\.[a-z.-]+[a-z]");
    private static final Pattern PATH = Pattern.compile("(?<first>[A-Za-z.]+)/[A-Za-z0-9./_-]+");

    /** What a command of the build names: a script, a test by its class, a profile. A placeholder is in capitals. */
    private static final Pattern SCRIPT = Pattern.compile("(?:src|\\.ci)/[A-Za-z0-9./_-]+");

    private static final Pattern ONE_TEST = Pattern.compile("-Dtest=(?<named>[A-Z]+[a-z][A-Za-z0-9]*)");
    private static final Pattern PROFILE = Pattern.compile("-P(?<named>[a-z][a-z-]*)");

    /** Text of the source by the name of each type in it, tests and measuring tools among them. */
    private static final Map<String, String> TYPES = sources()
            .flatMap(text -> TYPE.matcher(text).results().map(type -> Map.entry(type.group(1), text)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat));

    /** Types of the JDK and of libraries that a source uses. */
    private static final Set<String> IMPORTED = sources()
            .flatMap(text -> IMPORT.matcher(text).results().map(type -> type.group(1)))
            .collect(Collectors.toSet());

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_class_that_is_named_exists_and_so_does_its_member(Path document) {
        assertThat(Documents.code(document)
                        .map(CLASS::matcher)
                        .filter(Matcher::matches)
                        .filter(named -> !exists(named.group("type"), named.group("member")))
                        .map(Matcher::group))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_link_leads_to_a_file(Path document) {
        assertThat(LINK.matcher(Documents.withoutFences(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !target.contains("://")))
                .allSatisfy(
                        target -> assertThat(document.resolveSibling(target)).exists());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_link_into_a_page_leads_to_a_heading(Path document) {
        assertThat(PART_OF_PAGE.matcher(Documents.withoutFences(document)).results())
                .allSatisfy(link -> assertThat(
                                headings(link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1))))
                        .as(link.group())
                        .contains(link.group(2)));
    }

    /** As they stand in the address: in lower case, blanks as dashes, without other signs. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(Documents.withoutFences(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_path_into_the_house_exists(Path document) {
        assertThat(Documents.code(document)
                        .map(PATH::matcher)
                        .filter(Matcher::matches)
                        .filter(path -> isSourceFolder(path.group("first")))
                        .map(Matcher::group))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_script_test_and_profile_of_a_command_exists(Path document) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(words(document).filter(SCRIPT.asMatchPredicate()))
                .allSatisfy(script -> assertThat(Path.of(script)).exists());
        assertThat(named(ONE_TEST, document)).isSubsetOf(TYPES.keySet());
        assertThat(named(PROFILE, document)).allSatisfy(id -> assertThat(pom).contains("<id>" + id + "</id>"));
    }

    @Test
    void the_page_on_upgrading_names_the_latest_version_of_the_tables() throws IOException {
        String made = Files.readString(Path.of("src/main/resources/de/kontaktzyklus/state/migrations/sqlite.txt"));
        String latest =
                made.lines().reduce((earlier, later) -> later).orElseThrow().replaceFirst(" .*", "");

        assertThat(Files.readString(Path.of("UPGRADING.md"))).contains(" to V" + latest + ".**");
    }

    /** Without the sections that only leaders get: the page is for caseworkers. */
    @Test
    void the_page_for_readers_explains_each_section_of_their_mail_in_its_order() throws IOException {
        Wording german = new Wording(Locale.GERMAN);
        List<String> headings = Stream.of(Section.values())
                .filter(section -> !OF_LEADERS.contains(section))
                .map(section -> german.say("section." + section, 14))
                .toList();

        assertThat(Files.readString(Path.of("docs/mail-und-auswertung.md"))
                        .replaceAll("(?s).*\\| Abschnitt \\|[^\n]*\n[^\n]*\n(.*?)\n\n.*", "$1")
                        .lines()
                        .map(row -> row.split("\\|", -1)[1].strip()))
                .containsExactlyElementsOf(headings);
    }

    /** A package, named without that of the product. */
    private static boolean isRoom(String name) {
        return Files.isDirectory(Path.of("src/main/java/de/kontaktzyklus", name.split("\\.", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_setting_that_is_named_exists(Path document) {
        Set<String> keys =
                GivenEnvironment.empty(Path.of("config"), Map.of()).properties().keySet();
        Set<String> sections =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());

        assertThat(Documents.code(document)
                        .map(code -> code.replaceFirst(" ?=.*", ""))
                        .map(SETTING::matcher)
                        .filter(Matcher::matches)
                        .filter(setting -> sections.contains(setting.group("section")))
                        .map(Matcher::group)
                        .filter(name -> !isRoom(name)))
                .isSubsetOf(keys);
    }

    /** If a pattern above stopped to match, all would be well for ever. */
    @Test
    void documents_do_name_classes_links_paths_and_settings() {
        List<String> code = documents().flatMap(Documents::code).toList();

        assertThat(documents().flatMap(DocumentFactsTest::words))
                .anyMatch(SCRIPT.asMatchPredicate())
                .anyMatch(ONE_TEST.asMatchPredicate())
                .anyMatch(PROFILE.asMatchPredicate());
        for (Pattern pattern : List.of(CLASS, SETTING, PATH)) {
            assertThat(code)
                    .as(pattern.pattern())
                    .filteredOn(pattern.asMatchPredicate())
                    .hasSizeGreaterThan(4);
        }
        assertThat(documents().map(Documents::text)).anyMatch(LINK.asPredicate());
    }

    private static Stream<String> named(Pattern pattern, Path document) {
        return words(document).map(pattern::matcher).filter(Matcher::matches).map(found -> found.group("named"));
    }

    /** Of code in running text and in blocks. */
    private static Stream<String> words(Path document) {
        return Stream.concat(Documents.code(document), Documents.fencedLines(document))
                .flatMap(line -> Stream.of(line.split("[\\s,]+")));
    }

    static Stream<Path> documents() {
        return Documents.all();
    }

    private static boolean exists(String type, @Nullable String member) {
        String source = TYPES.get(type);
        return source == null
                ? IMPORTED.contains(type)
                : member == null
                        || Pattern.compile("\\b" + member + "\\b")
                                .matcher(source)
                                .find();
    }

    private static boolean isSourceFolder(String name) {
        return Set.of("src", "docs", "config", "routes").contains(name);
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Documents::text)
                    .toList();
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
