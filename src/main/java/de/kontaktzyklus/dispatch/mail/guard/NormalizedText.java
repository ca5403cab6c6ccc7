package de.kontaktzyklus.dispatch.mail.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * A text in a form that the guard can compare: case and the encoding of umlauts do not matter. The text is gone through
 * once. Of it remain 64-bit hashes: one for each word, and one for each sequence that could be a number.
 */
final class NormalizedText {

    /** A shorter one looks like a count or a year. */
    static final int SHORTEST_NUMBER = 5;

    private final Hashes words = new Hashes();
    private final Hashes numbers = new Hashes();

    private NormalizedText() {}

    static NormalizedText of(String text) {
        NormalizedText read = new NormalizedText();
        read.goThrough(normal(text));
        return read;
    }

    private void goThrough(String normal) {
        RunningHash word = new RunningHash();
        RunningHash sequence = new RunningHash();
        RunningHash chunk = new RunningHash();
        for (int at = 0; at < normal.length(); ) {
            int character = normal.codePointAt(at);
            int next = at + Character.charCount(character);
            if (CharacterClass.LETTERS_AND_MARKS.has(character)) {
                word.add(normal, at, next);
            } else {
                endWord(word);
            }
            if (CharacterClass.LETTERS_MARKS_AND_DIGITS.has(character)) {
                sequence.add(normal, at, next);
            } else {
                endNumber(sequence);
            }
            if (CharacterClass.isBlank(character)) {
                endNumber(chunk);
            } else {
                addWithin(chunk, normal, at, next);
            }
            at = next;
        }
        endWord(word);
        endNumber(sequence);
        endNumber(chunk);
    }

    /** Only what stands between letters and digits belongs to the chunk, such as in {@code (12345//0001)}. */
    private static void addWithin(RunningHash chunk, String text, int from, int to) {
        if (CharacterClass.LETTERS_AND_DIGITS.has(text.codePointAt(from))) {
            chunk.add(text, from, to);
        } else {
            chunk.addBetween(text, from, to);
        }
    }

    private void endWord(RunningHash word) {
        if (word.length() > 0) {
            words.add(word.value());
        }
        word.restart();
    }

    private void endNumber(RunningHash number) {
        if (number.length() >= SHORTEST_NUMBER) {
            numbers.add(number.value());
        }
        number.restart();
    }

    /**
     * Hashes of what could be a number: each sequence of letters and digits, and each sequence without blanks, such as
     * {@code 12345//0001}.
     */
    void numbers(LongConsumer each) {
        numbers.forEach(each);
    }

    /** Hashes of all sequences of neighbouring words, from 2 words up to the given number. */
    void phrases(int longest, LongConsumer each) {
        for (int from = 0; from < words.size(); from++) {
            long phrase = RunningHash.START;
            int end = Math.min(words.size(), from + longest);
            for (int at = from; at < end; at++) {
                phrase = RunningHash.extended(phrase, words.get(at));
                if (at > from) {
                    each.accept(phrase);
                }
            }
        }
    }

    int wordCount() {
        return words.size();
    }

    /** Hash of the words of this text and then those of another one, as {@link #phrases} has it. */
    long phraseWith(NormalizedText other) {
        return other.words.extending(words.extending(RunningHash.START));
    }

    /** Hash of a number that may be written with blanks; those count that have {@link #SHORTEST_NUMBER} characters. */
    static void number(String text, LongConsumer hash) {
        RunningHash number = new RunningHash();
        String normal = normal(text);
        for (int at = 0; at < normal.length(); ) {
            int character = normal.codePointAt(at);
            int next = at + Character.charCount(character);
            if (!CharacterClass.isBlank(character)) {
                addWithin(number, normal, at, next);
            }
            at = next;
        }
        if (number.length() >= SHORTEST_NUMBER) {
            hash.accept(number.value());
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
