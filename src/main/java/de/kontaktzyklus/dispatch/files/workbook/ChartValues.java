package de.kontaktzyklus.dispatch.files.workbook;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** The values beside what is drawn, so that nobody has to guess them from the axis. */
final class ChartValues {

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
        labels.addNewSpPr().addNewNoFill();
        labels.addNewDLblPos().setVal(place);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
