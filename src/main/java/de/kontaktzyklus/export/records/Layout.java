package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import java.util.List;
import java.util.Map;

/**
 * How the records of a file are laid out, once its header was found.
 *
 * @param separator between fields; a blank for a workbook, which has none
 * @param basis why this one
 * @param headerLine line of the header
 * @param names header name of each known column as it is written in the file, without what nobody sees
 * @param unknown header names of the columns that nobody reads, in the order of the file
 */
public record Layout(char separator, Basis basis, int headerLine, Map<Column, String> names, List<String> unknown) {

    /** Why a separator was taken. */
    public enum Basis {
        /** A first line {@code sep=X} names it. */
        NAMED,
        /** It makes most known columns of the header line. */
        MOST_COLUMNS,
        /** Cells of a sheet. */
        SHEET
    }
}
