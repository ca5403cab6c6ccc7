package de.kontaktzyklus.export.records;

import org.jspecify.annotations.Nullable;

/**
 * Fields that may come again, found by their characters before any text is made of them. Each slot holds the last one
 * that fell into it: so a polluted file cannot make it grow.
 */
final class RepeatedFields {

    private static final int SLOTS = 1 << 15;
    /** A longer one hardly comes again. */
    private static final int LONGEST = 64;

    private final String[] raw = new String[SLOTS];
    private final @Nullable Field[] fields = new @Nullable Field[SLOTS];

    /** Makes a field of its characters. */
    interface Maker {
        Field make(String raw);
    }

    Field of(char[] characters, int offset, int length, Maker maker) {
        if (length > LONGEST) {
            return maker.make(new String(characters, offset, length));
        }
        int slot = slot(characters, offset, length);
        Field known = fields[slot];
        if (known != null && isSame(raw[slot], characters, offset, length)) {
            return known;
        }
        String text = new String(characters, offset, length);
        Field made = maker.make(text);
        raw[slot] = text;
        fields[slot] = made;
        return made;
    }

    private static int slot(char[] characters, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int mixed = hash * 0x9E3779B9;
        return mixed >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    }

    private static boolean isSame(String text, char[] characters, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
