package de.kontaktzyklus.export;

/**
 * What kind of value was in a field, instead of the value itself: enough to find the mistake, and it names nobody.
 *
 * @param shape what it looks like
 * @param length in characters
 */
public record ValueClass(Shape shape, int length) {

    /** No value: the finding is about the row or the file. */
    public static final ValueClass NONE = new ValueClass(Shape.NONE, 0);

    /** What a value looks like. */
    public enum Shape {
        NONE,
        EMPTY,
        DIGITS,
        /** Digits, points, hyphens and slashes only. */
        LIKE_A_DATE,
        TEXT
    }

    static ValueClass of(String value) {
        return new ValueClass(shape(value), value.codePointCount(0, value.length()));
    }

    private static Shape shape(String value) {
        if (value.isEmpty()) {
            return Shape.EMPTY;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Shape.DIGITS;
        }
        return value.chars().allMatch(c -> "0123456789.-/".indexOf(c) >= 0) ? Shape.LIKE_A_DATE : Shape.TEXT;
    }
}
