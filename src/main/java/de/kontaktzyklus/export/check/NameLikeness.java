package de.kontaktzyklus.export.check;

import de.kontaktzyklus.export.text.HeaderName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two names of columns are alike, from 0 to 1: written otherwise, shortened, lengthened, or put together. */
final class NameLikeness {

    /** A word that is a part of another says less than the same word. */
    private static final double OF_PART = 0.6;

    private static final double OF_SHORTENED = 0.5;
    private static final double OF_WORDS = 0.9;
    private static final double REST = 0.4;
    private static final int SHORTEST = 3;
    /** "letzter" and "letzten" begin alike. */
    private static final int STEM = 5;

    /** Of the words of a group a name has one: with another one it means another column, however alike the rest is. */
    private static final List<List<Pattern>> OPPOSED = List.of(
            List.of(
                    Pattern.compile("\\berst"),
                    Pattern.compile("\\b(?:letzt|zuletzt|vorig)"),
                    Pattern.compile("\\b(?:naechst|kuenftig|geplant)")),
            List.of(
                    Pattern.compile("\\b(?:von|ab|seit)\\b|(?:beginn|anfang|start)\\b"),
                    Pattern.compile("\\bbis\\b|(?:ende|ablauf)\\b")));

    private NameLikeness() {}

    /** Whether the names exclude each other: the last is not the next, and where something begins it does not end. */
    static boolean areOpposed(String one, String other) {
        return OPPOSED.stream().anyMatch(group -> {
            List<Pattern> left = found(group, one);
            List<Pattern> right = found(group, other);
            return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
        });
    }

    private static List<Pattern> found(List<Pattern> group, String name) {
        String words = inWords(name);
        return group.stream().filter(word -> word.matcher(words).find()).toList();
    }

    static double of(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        if (left.equals(right)) {
            return left.isEmpty() ? 0 : 1;
        }
        return Math.max(
                Math.max(part(left, right), shortened(left, right)), Math.max(letters(left, right), words(one, other)));
    }

    private static String plain(String name) {
        return withoutUmlauts(HeaderName.normal(name)).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutUmlauts(String name) {
        return name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static double part(String left, String right) {
        String shorter = left.length() <= right.length() ? left : right;
        String longer = left.length() <= right.length() ? right : left;
        return shorter.length() < SHORTEST || !longer.contains(shorter)
                ? 0
                : OF_PART + REST * shorter.length() / longer.length() * OF_WORDS;
    }

    /** All letters of one stand in the other, in their order, from the first on: KdNr, GebDat. */
    private static double shortened(String left, String right) {
        String shorter = left.length() <= right.length() ? left : right;
        String longer = left.length() <= right.length() ? right : left;
        if (shorter.length() < SHORTEST || shorter.charAt(0) != longer.charAt(0)) {
            return 0;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at < shorter.length() ? 0 : OF_SHORTENED + REST * shorter.length() / longer.length();
    }

    /** Letters that both have in their order (longest common subsequence), as a share. */
    private static double letters(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int i = 0; i < left.length(); i++) {
            int[] now = new int[right.length() + 1];
            for (int j = 0; j < right.length(); j++) {
                now[j + 1] = left.charAt(i) == right.charAt(j) ? before[j] + 1 : Math.max(before[j + 1], now[j]);
            }
            before = now;
        }
        double share = (double) before[right.length()] / Math.max(left.length(), right.length());
        return share * share;
    }

    private static double words(String one, String other) {
        List<String> left = stems(one);
        List<String> right = stems(other);
        long common = left.stream().filter(right::contains).count();
        return OF_WORDS * common / Math.max(left.size(), right.size());
    }

    /** "DatumLetzterKontakt" has three. */
    private static String inWords(String name) {
        return withoutUmlauts(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT))
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static List<String> stems(String name) {
        return Arrays.stream(inWords(name).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .distinct()
                .toList();
    }
}
