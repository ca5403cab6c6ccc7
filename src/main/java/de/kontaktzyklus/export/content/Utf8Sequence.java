package de.kontaktzyklus.export.content;

/** A multi-byte sequence of UTF-8 as it grows byte by byte (Unicode 15, table 3-7: no overlong ones, no surrogates). */
final class Utf8Sequence {

    private int length;
    private int missing;
    private int least;
    private int most;

    boolean isEmpty() {
        return length == 0;
    }

    boolean isWhole() {
        return length > 0 && missing == 0;
    }

    void clear() {
        length = 0;
        missing = 0;
    }

    /** Gives up a sequence that is not whole, and says how many bytes it had. */
    int drop() {
        int dropped = length;
        clear();
        return dropped;
    }

    /**
     * Adds a byte. One that does not go on with the sequence ends it, and may begin another.
     *
     * @return how many bytes are now known to be outside of any sequence
     */
    int add(byte next) {
        int value = next & 0xFF;
        if (missing > 0 && value >= least && value <= most) {
            length++;
            missing--;
            least = 0x80;
            most = 0xBF;
            return 0;
        }
        int dropped = drop();
        return begin(value) || value < 0x80 ? dropped : dropped + 1;
    }

    private boolean begin(int value) {
        if (value < 0xC2 || value > 0xF4) {
            return false;
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        length = 1;
        return true;
    }
}
