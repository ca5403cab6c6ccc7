package de.kontaktzyklus.dispatch.mail.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A text in a form that the guard can compare: case and the encoding of umlauts do not matter. */
record NormalizedText(String normal, List<String> words) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final char BETWEEN_WORDS = '\u0001';

    static NormalizedText of(String text) {
        String normal = normal(text);
        return new NormalizedText(normal, matches(LETTERS, normal).toList());
    }

    /**
     * What could be a number: each sequence of letters and digits, and each sequence without blanks, such as
     * {@code 12345//0001}.
     */
    Stream<String> numbers() {
        Stream<String> chunks = Arrays.stream(BLANKS.split(normal)).map(NormalizedText::trimmed);
        return Stream.concat(matches(LETTERS_AND_DIGITS, normal), chunks).filter(each -> !each.isEmpty());
    }

    /** Hashes of all sequences of neighbouring words, from 2 words up to the given number. */
    LongStream phrases(int longest) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMapToLong(from -> IntStream.rangeClosed(from + 2, Math.min(words.size(), from + longest))
                        .mapToLong(to -> hash(words.subList(from, to))));
    }

    static String number(String text) {
        return trimmed(BLANKS.matcher(normal(text)).replaceAll(""));
    }

    static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static long hash(List<String> words) {
        return hash(String.join(String.valueOf(BETWEEN_WORDS), words));
    }

    /** FNV-1a over the characters; with a million known values, one in 10^13 comparisons is wrong. */
    static long hash(String text) {
        long hash = FNV_START;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
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
