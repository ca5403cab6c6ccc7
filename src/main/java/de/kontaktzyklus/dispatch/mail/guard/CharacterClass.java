package de.kontaktzyklus.dispatch.mail.guard;

import java.util.stream.IntStream;

/** Kinds of characters by the general categories of Unicode: L letters, M marks, N digits and other numbers. */
enum CharacterClass {
    LETTERS_AND_MARKS(Categories.LETTERS | Categories.MARKS),
    LETTERS_AND_DIGITS(Categories.LETTERS | Categories.NUMBERS),
    LETTERS_MARKS_AND_DIGITS(Categories.LETTERS | Categories.MARKS | Categories.NUMBERS);

    private final int categories;

    CharacterClass(int categories) {
        this.categories = categories;
    }

    boolean has(int character) {
        return (categories >>> Character.getType(character) & 1) == 1;
    }

    /** A blank, a tabulator, or an end of a line or page. */
    static boolean isBlank(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static final class Categories {

        static final int LETTERS = of(
                Character.UPPERCASE_LETTER,
                Character.LOWERCASE_LETTER,
                Character.TITLECASE_LETTER,
                Character.MODIFIER_LETTER,
                Character.OTHER_LETTER);
        static final int MARKS =
                of(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
        static final int NUMBERS = of(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);

        static int of(int... categories) {
            return IntStream.of(categories).map(each -> 1 << each).reduce(0, (all, each) -> all | each);
        }
    }
}
