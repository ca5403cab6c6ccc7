package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.texts.SaidTexts.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No word of developers in what caseworkers and leaders read, the guide on two pages, and English as it is written.
 *
 * <p>Alarms are for the administrator: they may name settings and commands.
 */
class PlainWordsTest {

    private static final Pattern FOR_THE_ADMINISTRATOR = Pattern.compile(" (alarm\\..*|subject\\.(ALARM|TEST))$");
    private static final Pattern NO_TEXT = Pattern.compile(" (\\w+\\.)*(pattern|print|format)\\..*$");

    /** In the order: clause, build, class of an error, name of a field, constant, option, setting, command. */
    private static final Pattern DEVELOPERS_WORD = Pattern.compile("\\bC(1[0-2]|[1-9])\\b|SNAPSHOT|\\w+Exception\\b"
            + "|\\b\\p{Ll}+\\p{Lu}\\w*|\\b\\p{Lu}+_\\p{Lu}[\\p{Lu}_]*|(?<!\\S)--[a-z]|\\b[a-z]+\\.[a-z]+-[a-z-]+"
            + "|\\bkontaktzyklus [a-z]");

    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,}\\b");
    private static final Set<String> KNOWN = Set.of("NEU", "NEW", "SGB", "SHA", "XLSX", "HTML", "CSV", "BGB");

    /** Of A4 at 10 points, printed with its tables and tried; counted as words between blanks. */
    private static final int TWO_PAGES = 1080;

    static Stream<Said> read_by_caseworkers_and_leaders() {
        return Stream.of("mail", "files")
                .flatMap(room -> Stream.of("de", "en")
                        .map(language -> SaidTexts.RESOURCES.resolve(
                                "de/kontaktzyklus/dispatch/" + room + "/messages_" + language + ".properties")))
                .flatMap(SaidTexts::bundle)
                .filter(said -> !FOR_THE_ADMINISTRATOR.matcher(said.place()).find())
                .filter(said -> !NO_TEXT.matcher(said.place()).find());
    }

    @Test
    void no_word_of_developers_in_mails_pages_and_workbooks() {
        assertThat(read_by_caseworkers_and_leaders().flatMap(PlainWordsTest::developersWords))
                .isEmpty();
    }

    @Test
    void no_clause_and_no_build_in_pages_and_mails_as_they_are_made() {
        assertThat(SaidTexts.files(Path.of("src/test/resources/golden"))
                        .map(SaidTexts::whole)
                        .filter(made -> Pattern.compile("\\(C[0-9]+|SNAPSHOT")
                                .matcher(made.text())
                                .find())
                        .map(Said::place))
                .isEmpty();
    }

    @Test
    void the_guide_for_readers_has_two_pages_and_no_technique() {
        Said guide = SaidTexts.whole(SaidTexts.GUIDE);

        assertThat(guide.text()).doesNotContain("`");
        assertThat(developersWords(new Said(guide.place(), guide.text().replaceAll("]\\([^)]*\\)", ""))))
                .isEmpty();
        assertThat(guide.text().replaceAll("[|#*-]", " ").strip().split("\\s+", -1))
                .hasSizeLessThanOrEqualTo(TWO_PAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "gilt seit 2012 (C12), true",
        "1.0.0-SNAPSHOT, true",
        "NullPointerException, true",
        "der dueUntil, true",
        "Status NOT_DUE, true",
        "mit --month, true",
        "siehe mail.allowed-domains, true",
        "kontaktzyklus status, true",
        "Status DONE, true",
        "NEU: 3 Fälle (§ 35 SGB I), false",
        "Ausnahme – Exception, false",
    })
    void a_word_of_developers_is_seen(String text, boolean seen) {
        assertThat(developersWords(new Said("x y", text)).findAny().isPresent()).isEqualTo(seen);
    }

    @Test
    void english_writes_percent_with_a_blank_quotes_round_and_spells_as_the_british_do() {
        Pattern wrong = Pattern.compile("[0-9#}]%|[Tt][Tt]\\.[Mm][Mm]\\b|\\bdd\\.MM|\""
                + "|(?i:\\b(color|center|behavior|favor|organiz|recogniz|summariz|canceled|labeled|gray)\\w*)");

        assertThat(SaidTexts.bundles(Locale.ENGLISH)
                        .filter(said -> !NO_TEXT.matcher(said.place()).find())
                        .filter(said -> wrong.matcher(said.text()).find())
                        .filter(said -> !said.text().contains("\" --reason"))
                        .map(Said::toString))
                .isEmpty();
    }

    @Test
    void quotes_that_open_close_and_no_word_is_doubled() {
        Pattern doubled = Pattern.compile("\\b(\\p{L}{3,}) \\1\\b");

        assertThat(Stream.of(Locale.GERMAN, Locale.ENGLISH)
                        .flatMap(SaidTexts::bundles)
                        .filter(said -> leavesAQuoteOpen(said.text())
                                || doubled.matcher(said.text()).find())
                        .map(Said::toString))
                .isEmpty();
    }

    static List<Path> bundleFiles() {
        return SaidTexts.bundleFiles();
    }

    /** The second one would silently win. */
    @ParameterizedTest
    @MethodSource("bundleFiles")
    void no_key_stands_twice_in_a_bundle(Path file) {
        List<String> keys = SaidTexts.read(file)
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Stream<String> developersWords(Said said) {
        String text = said.text().replaceAll("\\{[0-9][^{}|#]*\\}?", " ");
        return Stream.concat(
                        DEVELOPERS_WORD.matcher(text).results().map(MatchResult::group),
                        CAPITALS.matcher(text).results().map(MatchResult::group).filter(word -> !KNOWN.contains(word)))
                .map(word -> said.place() + ": " + word);
    }

    /** German closes with what English opens with. */
    private static boolean leavesAQuoteOpen(String text) {
        return text.contains("„") ? count(text, "„") != count(text, "“") : count(text, "“") != count(text, "”");
    }

    private static int count(String text, String mark) {
        return text.length() - text.replace(mark, "").length();
    }
}
