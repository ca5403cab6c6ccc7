package de.kontaktzyklus.dispatch.mail.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text is gone through once; what words and numbers are is said a second time here, by regular expressions. */
class NormalizedTextTest {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final int LONGEST = 4;

    /**
     * Letters, a mark that joins them and one that stays alone, digits of several kinds, signs, blanks of all kinds.
     */
    private static final String[] CHARACTERS = {
        "a", "B", "Ä", "ß", "u\u0308", "\u0301", "\u20DD", "İ", "ǅ", "ʰ", "中", "\uD835\uDC00", "0", "7", "٣", "Ⅷ", "½",
        "/", "//", "-", ".", ",", "(", ")", "_", "\uD83D\uDE00", "\u00AD", "\u200B", " ", " ", "  ", "\t", "\n", "\r\n",
        "\u000B", "\f", "\u00A0", "\u0085", "\u2028", "12345", "Muster"
    };

    private final Random chance = new Random(15);

    @Test
    void words_and_numbers_are_those_of_the_regular_expressions() {
        for (int each = 0; each < 20_000; each++) {
            String text = text(chance.nextInt(30));

            assertThat(phrases(NormalizedText.of(text))).as(text).isEqualTo(phrases(words(text)));
            assertThat(numbers(NormalizedText.of(text))).as(text).isEqualTo(hashes(numbers(text)));
        }
    }

    @Test
    void the_number_of_a_case_may_be_written_with_blanks() {
        for (int each = 0; each < 20_000; each++) {
            String text = text(chance.nextInt(12));
            Set<Long> hashes = new HashSet<>();

            NormalizedText.number(text, hashes::add);

            String number = trimmed(BLANKS.matcher(normal(text)).replaceAll(""));
            assertThat(hashes).as(text).isEqualTo(hashes(List.of(number)));
        }
    }

    @Test
    void two_texts_side_by_side_are_a_phrase() {
        NormalizedText first = NormalizedText.of("Anna Maria");
        NormalizedText last = NormalizedText.of("von Beispiel");

        assertThat(phrases(NormalizedText.of("Frau Anna Maria von Beispiel"))).contains(first.phraseWith(last));
        assertThat(phrases(NormalizedText.of("von Beispiel, Anna Maria"))).contains(last.phraseWith(first));
        assertThat(first.phraseWith(last)).isNotEqualTo(last.phraseWith(first));
    }

    private String text(int length) {
        return Stream.generate(() -> CHARACTERS[chance.nextInt(CHARACTERS.length)])
                .limit(length)
                .reduce("", String::concat);
    }

    private static Set<Long> phrases(NormalizedText text) {
        Set<Long> hashes = new HashSet<>();
        text.phrases(LONGEST, hashes::add);
        return hashes;
    }

    private static Set<Long> phrases(List<String> words) {
        Set<Long> hashes = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
                hashes.add(words.subList(from, to).stream()
                        .map(NormalizedTextTest::hash)
                        .reduce(RunningHash.START, RunningHash::extended));
            }
        }
        return hashes;
    }

    private static Set<Long> numbers(NormalizedText text) {
        Set<Long> hashes = new HashSet<>();
        text.numbers(hashes::add);
        return hashes;
    }

    private static List<String> words(String text) {
        return matches(LETTERS, normal(text)).toList();
    }

    private static List<String> numbers(String text) {
        Stream<String> chunks = Arrays.stream(BLANKS.split(normal(text))).map(NormalizedTextTest::trimmed);
        return Stream.concat(matches(LETTERS_AND_DIGITS, normal(text)), chunks).toList();
    }

    private static Set<Long> hashes(List<String> numbers) {
        Set<Long> hashes = new HashSet<>();
        numbers.stream()
                .filter(number -> number.length() >= NormalizedText.SHORTEST_NUMBER)
                .forEach(number -> hashes.add(hash(number)));
        return hashes;
    }

    private static long hash(String text) {
        RunningHash hash = new RunningHash();
        IntStream.range(0, text.length()).forEach(at -> hash.add(text, at, at + 1));
        return hash.value();
    }

    private static String trimmed(String chunk) {
        return EDGES.matcher(chunk).replaceAll("");
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
