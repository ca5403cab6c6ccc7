package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.text.ReadValues;
import de.kontaktzyklus.export.text.ReadValues.ReadDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field as it is read. Most come again and again, so one object may stand for all of them. */
final class Field {

    private final String text;
    private final boolean hasValue;
    private final boolean standsForEmpty;
    private final boolean isMisencoded;
    private final Set<String> traces;
    private final long hash;
    private @Nullable ReadDate date;
    private @Nullable String kept;

    /**
     * @param text cleaned as its column wants it
     * @param hasValue whether there is anything in it that somebody could read
     * @param standsForEmpty whether it is one of the texts that do
     * @param isMisencoded whether a byte of it is not of the encoding of the file
     * @param traces what was taken away from it
     * @param hash of its text
     */
    Field(String text, boolean hasValue, boolean standsForEmpty, boolean isMisencoded, Set<String> traces, long hash) {
        this.text = text;
        this.hasValue = hasValue;
        this.standsForEmpty = standsForEmpty;
        this.isMisencoded = isMisencoded;
        this.traces = traces;
        this.hash = hash;
    }

    String text() {
        return text;
    }

    boolean hasValue() {
        return hasValue;
    }

    boolean standsForEmpty() {
        return standsForEmpty;
    }

    boolean isMisencoded() {
        return isMisencoded;
    }

    Set<String> traces() {
        return traces;
    }

    long hash() {
        return hash;
    }

    /** What it is as a date; worked out once. */
    ReadDate date(ReadValues values) {
        ReadDate known = date;
        if (known == null) {
            known = values.date(text);
            date = known;
        }
        return known;
    }

    /** Its text, the same object for all that have it; empty where it stands for that. */
    String kept(ReadValues values) {
        String known = kept;
        if (known == null) {
            known = values.text(standsForEmpty ? "" : text);
            kept = known;
        }
        return known;
    }
}
