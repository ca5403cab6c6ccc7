package de.kontaktzyklus.cases.directory;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a person, to compare with another: exports write "Anna Müller", "Müller, Anna" and "Dr. Anna Müller".
 *
 * @param words in lower case; none if there is no name
 */
record PersonName(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static PersonName of(String name) {
        return new PersonName(WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether both have the same words, in whichever order; no name is like none. */
    boolean isSame(PersonName other) {
        return !words.isEmpty() && words.equals(other.words);
    }

    /** Whether both may be one person's: one has all words of the other, and perhaps more. */
    boolean agrees(PersonName other) {
        return words.containsAll(other.words) || other.words.containsAll(words);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
