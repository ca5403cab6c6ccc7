package de.kontaktzyklus.dispatch.files.workbook;

import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * A pattern in place of a plain fill. Written as XML, because POI's small set of schemas has no pattern fills.
 *
 * @param preset as DrawingML names it, for example {@code wdUpDiag}
 * @param colour six hexadecimal digits
 */
record PatternFill(String preset, String colour) {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PAPER = "FFFFFF";

    /** @param shape properties of a shape whose fill comes first */
    void replaceFill(XmlObject shape) {
        try (XmlCursor cursor = shape.newCursor()) {
            if (cursor.toChild(DRAWING, "solidFill")) {
                cursor.removeXml();
            } else {
                cursor.toFirstContentToken();
            }
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", preset);
            colour(cursor, "fgClr", colour);
            colour(cursor, "bgClr", PAPER);
        }
    }

    private static void colour(XmlCursor cursor, String element, String colour) {
        cursor.beginElement(element, DRAWING);
        cursor.beginElement("srgbClr", DRAWING);
        cursor.insertAttributeWithValue("val", colour);
        cursor.toNextToken();
        cursor.toNextToken();
    }
}
