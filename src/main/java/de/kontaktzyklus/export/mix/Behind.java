package de.kontaktzyklus.export.mix;

/**
 * What stands behind a figure, in one row of the file.
 *
 * @param column title of a column; may be empty
 * @param value of a column of codes; may be empty
 * @param note what else is to be said, without any value of the file but codes; may be empty
 */
record Behind(String column, String value, String note) {

    static Behind note(String note) {
        return new Behind("", "", note);
    }
}
