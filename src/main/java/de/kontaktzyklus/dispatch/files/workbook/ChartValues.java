package de.kontaktzyklus.dispatch.files.workbook;

import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** The values beside what is drawn, so that nobody has to guess them from the axis. */
final class ChartValues {

    private static final byte[] PAPER = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private ChartValues() {}

    /**
     * Shows the values, and nothing else.
     *
     * @param format of the numbers
     * @param place where they stand
     */
    static void show(CTDLbls labels, String format, STDLblPos.Enum place) {
        var numbers = labels.addNewNumFmt();
        numbers.setFormatCode(format);
        numbers.setSourceLinked(false);
        // On paper of their own, because they may stand on a dark or patterned bar.
        labels.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(PAPER.clone());
        labels.addNewDLblPos().setVal(place);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * Shows the value of one point in another format: a level of the bridge is no change. Written as XML, because POI's
     * small set of schemas lacks the type.
     *
     * @param point number of the point; called from the last one to the first
     */
    static void showOtherwise(CTDLbls labels, int point, String format) {
        try (XmlCursor cursor = labels.newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement("dLbl", NativeChart.CHART);
            set(cursor, "idx", Integer.toString(point));
            cursor.beginElement("numFmt", NativeChart.CHART);
            cursor.insertAttributeWithValue("formatCode", format);
            cursor.insertAttributeWithValue("sourceLinked", "0");
            cursor.toNextToken();
            set(cursor, "dLblPos", "outEnd");
            set(cursor, "showLegendKey", "0");
            set(cursor, "showVal", "1");
            set(cursor, "showCatName", "0");
            set(cursor, "showSerName", "0");
            set(cursor, "showPercent", "0");
            set(cursor, "showBubbleSize", "0");
        }
    }

    private static void set(XmlCursor cursor, String element, String value) {
        cursor.beginElement(element, NativeChart.CHART);
        cursor.insertAttributeWithValue("val", value);
        cursor.toNextToken();
    }
}
