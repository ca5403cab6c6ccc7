package de.kontaktzyklus.dispatch.files.workbook;

import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** Cells with days or months as the names on an axis; POI itself accepts only text. */
record DayNames(XDDFNumericalDataSource<Double> cells) implements XDDFCategoryDataSource {

    @Override
    public String getPointAt(int index) {
        return String.valueOf(cells.getPointAt(index));
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public String getFormatCode() {
        return cells.getFormatCode();
    }

    @Override
    public int getPointCount() {
        return cells.getPointCount();
    }

    @Override
    public boolean isCellRange() {
        return true;
    }

    @Override
    public boolean isReference() {
        return true;
    }

    @Override
    public int getColIndex() {
        return cells.getColIndex();
    }

    @Override
    public String getDataRangeReference() {
        return cells.getDataRangeReference();
    }
}
