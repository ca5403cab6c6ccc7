package de.kontaktzyklus.export.records;

import org.jspecify.annotations.Nullable;

/**
 * Fields that may come again, found by the hash of their characters before any text is made of them. Each slot holds
 * the last one that fell into it: so a polluted file cannot make it grow.
 *
 * <p>The characters themselves are not compared: they would have to be fetched from all over the memory, which takes
 * longer than everything else that is done with a field. That two texts are equal is what {@link KeyedHash} says, as it
 * does of two rows.
 */
final class RepeatedFields {

    private static final int SLOTS = 1 << 16;
    /** A longer one hardly comes again. */
    private static final int LONGEST = 64;

    private final long[] hashes = new long[SLOTS];
    private final @Nullable Field[] fields = new @Nullable Field[SLOTS];
    private final Maker maker;

    /** Makes a field of its characters. */
    interface Maker {
        Field make(String raw);
    }

    RepeatedFields(Maker maker) {
        this.maker = maker;
    }

    Field of(char[] characters, int offset, int length) {
        if (length > LONGEST) {
            return maker.make(new String(characters, offset, length));
        }
        long hash = KeyedHash.of(characters, offset, length);
        int slot = (int) hash & (SLOTS - 1);
        Field known = fields[slot];
        if (known != null && hashes[slot] == hash) {
            return known;
        }
        Field made = maker.make(new String(characters, offset, length));
        hashes[slot] = hash;
        fields[slot] = made;
        return made;
    }
}
