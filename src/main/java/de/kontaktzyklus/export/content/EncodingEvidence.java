package de.kontaktzyklus.export.content;

/**
 * Why a content is read in its encoding (docs/operations.md, What an export may look like).
 *
 * @param basis what decided
 * @param sequences valid multi-byte sequences of UTF-8, those of byte order marks not counted
 * @param outside bytes beyond ASCII outside of such sequences
 */
public record EncodingEvidence(Basis basis, long sequences, long outside) {

    /** Of a file that is not text. */
    static final EncodingEvidence NONE = new EncodingEvidence(Basis.NO_TEXT, 0, 0);

    /** What decides. */
    public enum Basis {
        /** A byte order mark at the start. */
        MARK,
        /** Every second byte of the header line is NUL. */
        NULS,
        /** Nothing beyond ASCII: every encoding reads the same. */
        ASCII_ONLY,
        /** The sequences of UTF-8 outweigh the bytes outside of them. */
        SEQUENCES,
        /** They do not. */
        BYTES,
        /** A workbook says itself how it is written. */
        NO_TEXT
    }
}
