package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.Column;
import java.util.List;

/**
 * A record of the file, its fields trimmed.
 *
 * @param line line on which it begins
 * @param fields in the order of the file
 * @param isStray whether there was text after a closing quote: then nobody knows for sure where its fields end
 * @param header where which column is
 */
record SourceRow(int line, List<String> fields, boolean isStray, Header header) {

    /** Whether the record has as many fields as the header. */
    boolean fits() {
        return !isStray && fields.size() == header.width();
    }

    /** The field in the place of the column; empty where the column or the field is missing. */
    String text(Column column) {
        int place = header.place(column);
        return place < 0 || place >= fields.size() ? "" : fields.get(place);
    }

    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
