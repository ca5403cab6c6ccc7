package de.kontaktzyklus.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words for readers in the glossary, in one language: which word is used for a thing, and which are not.
 *
 * @param words as they stand in the table
 * @param holding the words of the list that hold an avoided one, longest first
 * @param avoided each with the word to use instead
 */
record WordList(List<String> words, List<String> holding, List<Avoided> avoided) {

    static final String HEADING = "## Words for readers";

    private static final String ENDING = "(?:e|en|er|ern|es|em|n|s|in|innen)?";

    /**
     * A word not to be used.
     *
     * @param instead the word of the list for the same thing
     */
    record Avoided(String word, String instead, Pattern pattern) {

        /** With its endings, and with a capital at the beginning of a sentence; not as part of a longer word. */
        static Avoided of(String word, String instead) {
            String first = word.substring(0, 1);
            return new Avoided(
                    word,
                    instead,
                    Pattern.compile("(?<![\\p{L}.-])[" + first + first.toUpperCase(Locale.ROOT) + "]"
                            + Pattern.quote(word.substring(1)) + ENDING + "(?![\\p{L}-])"));
        }

        String said() {
            return "\"" + word + "\", to be called \"" + instead + "\"";
        }
    }

    /**
     * @param glossary in Markdown; below the heading a table with word, meaning, words to avoid, and both in English
     * @param language German or English
     */
    static WordList of(String glossary, Locale language) {
        int word = Locale.ENGLISH.equals(language) ? 4 : 1;
        int avoid = Locale.ENGLISH.equals(language) ? 5 : 3;
        List<String> words = new ArrayList<>();
        List<Avoided> avoided = new ArrayList<>();
        for (List<String> row : rows(glossary)) {
            List<String> here = parts(row.get(word)).toList();
            words.addAll(here);
            parts(row.get(avoid)).map(each -> Avoided.of(each, here.get(0))).forEach(avoided::add);
        }
        List<String> holding = words.stream()
                .filter(each -> avoided.stream()
                        .anyMatch(wrong -> wrong.pattern().matcher(each).find()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new WordList(List.copyOf(words), holding, List.copyOf(avoided));
    }

    /** The words of the text that are not to be used; a word of the list may hold one of them. */
    List<String> wrongIn(String text) {
        String rest = text.replaceAll("\\s+", " ");
        for (String word : holding) {
            rest = rest.replaceAll("(?i)(?<![\\p{L}-])" + Pattern.quote(word), "·");
        }
        String looked = rest;
        return avoided.stream()
                .filter(each -> each.pattern().matcher(looked).find())
                .map(Avoided::said)
                .toList();
    }

    private static List<List<String>> rows(String glossary) {
        String section = glossary.substring(glossary.indexOf(HEADING) + HEADING.length());
        int next = section.indexOf("\n## ");
        return (next < 0 ? section : section.substring(0, next))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("–"));
    }
}
