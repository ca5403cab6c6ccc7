package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.content.Inspection;

/**
 * Looks on while a file is read, and changes nothing: for who describes the file as a whole. Does nothing by itself.
 */
public interface Onlooker {

    /** Nobody looks on. */
    Onlooker NONE = new Onlooker() {};

    /** What the bytes tell, before a word is read. */
    default void inspected(Inspection inspection) {}

    /** The header was found; rows follow. */
    default void laidOut(Layout layout) {}

    /** A record without any value, which is skipped. */
    default void skipped() {}

    /** A record, as whoever reads its values gets it. */
    default void row(SourceRow row) {}
}
