package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.content.EncodingEvidence;
import de.kontaktzyklus.export.mix.MixFigure;
import de.kontaktzyklus.export.records.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file as a whole.
 *
 * @param kind which of the five, by its key
 * @param name without folder
 * @param size in bytes, packed as it is
 * @param exportDate the day it is from
 * @param dated where that day comes from
 * @param refusal why it cannot be taken, if it cannot; then what follows is only what was seen before
 * @param objections why it would be refused although it can be read; only for the newest of its kind
 * @param encoding how its bytes are read; empty where it is no text, or none that can be read
 * @param separator between its fields; empty where it is a workbook, or where no header was found
 * @param rows records read, without the header
 * @param rejected of these, those that cost themselves
 * @param skipped records without any value, which are no rows
 * @param warnings findings that cost nothing
 * @param columns those that the program knows, found or not; empty where no header was found
 * @param unknown names of the columns that nobody reads
 * @param codes values of its code columns
 * @param dates its date columns
 * @param change against the export in force; empty for a file that is not the newest of its kind, or is refused
 */
public record FilePortrait(
        String kind,
        String name,
        long size,
        LocalDate exportDate,
        DateOrigin dated,
        Optional<ExportFinding> refusal,
        List<ExportFinding> objections,
        Optional<Encoding> encoding,
        Optional<Separator> separator,
        int rows,
        int rejected,
        int skipped,
        int warnings,
        List<ColumnPortrait> columns,
        List<String> unknown,
        List<CodePortrait> codes,
        List<DatePortrait> dates,
        Optional<Change> change) {

    /** Where the date of an export comes from. */
    public enum DateOrigin {
        NAME,
        MODIFICATION_DAY
    }

    /**
     * How the bytes are read.
     *
     * @param charset its name
     * @param basis what decided
     * @param sequences valid multi-byte sequences of UTF-8
     * @param outside bytes beyond ASCII outside of them
     */
    public record Encoding(String charset, EncodingEvidence.Basis basis, long sequences, long outside) {}

    /** What stands between two fields, and why it was taken. */
    public record Separator(String character, Layout.Basis basis) {}

    /**
     * A column that the program knows.
     *
     * @param title its own name
     * @param required whether a file without it is refused
     * @param header its name in the file; empty where the file has no such column
     * @param filled rows with a value in it
     */
    public record ColumnPortrait(String title, boolean required, Optional<String> header, int filled) {}

    /**
     * A column of dates.
     *
     * @param first earliest day, for birth dates the first day of its year
     * @param last latest day, for birth dates the first day of its year
     * @param yearsOnly whether only the years of the two are meant
     * @param filled rows with a day in it
     * @param empty rows without a value
     * @param noEnd rows with a date that means "never"
     * @param unreadable rows with something that is no date
     * @param ahead rows with a day after the date of the export
     */
    public record DatePortrait(
            String column,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            boolean yearsOnly,
            int filled,
            int empty,
            int noEnd,
            int unreadable,
            int ahead) {}

    /**
     * What has changed since the export in force.
     *
     * @param basis what could be compared
     * @param file name of the export in force; empty where there is none, or none is known
     * @param exportDate its date
     * @param rowsBefore its rows
     * @param figures by which the intake takes or refuses the file; none where the content is the same
     */
    public record Change(
            Basis basis,
            Optional<String> file,
            Optional<LocalDate> exportDate,
            OptionalInt rowsBefore,
            List<MixFigure> figures) {

        /** What could be compared. */
        public enum Basis {
            /** None is in force yet. */
            NONE_IN_FORCE,
            /** The state cannot be looked at. */
            STATE_UNKNOWN,
            /** It is the same content, byte for byte. */
            SAME_CONTENT,
            /** The number of rows, and the figures of the mix. */
            COMPARED
        }
    }
}
