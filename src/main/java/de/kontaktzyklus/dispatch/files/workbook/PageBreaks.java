package de.kontaktzyklus.dispatch.files.workbook;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Breaks pages before a table that would otherwise be torn apart, if it fits on a page at all. */
final class PageBreaks {

    /** What a page holds between its margins, less a little, in points. */
    private static final double LONG_SIDE = 760;

    private static final double SHORT_SIDE = 525;
    /** Of the whole height, with the margins beside taken from the other side already. */
    private static final double LOST_ABOVE_AND_BELOW = 35;
    /** A character of the standard font, with its part of the edges of cells. */
    private static final double POINTS_OF_A_CHARACTER = 6.6;

    private final XSSFSheet sheet;
    private final double page;
    private double used;
    private int counted;

    /** @param characters width of the sheet, which is fitted to the page */
    PageBreaks(XSSFSheet sheet, int characters, boolean landscape) {
        this.sheet = sheet;
        double width = landscape ? LONG_SIDE : SHORT_SIDE;
        double height = (landscape ? SHORT_SIDE : LONG_SIDE) - LOST_ABOVE_AND_BELOW;
        double scale = Math.min(1, width / (characters * POINTS_OF_A_CHARACTER));
        this.page = height / scale;
    }

    /**
     * Keeps rows on one page.
     *
     * @param first row
     * @param end the row after the last one
     */
    void keepTogether(int first, int end) {
        used += height(counted, first);
        double section = height(first, end);
        if (used + section > page && used > 0) {
            sheet.setRowBreak(first - 1);
            used = 0;
        }
        used = (used + section) % page;
        counted = end;
    }

    private double height(int first, int end) {
        double height = 0;
        for (int i = first; i < end; i++) {
            Row row = sheet.getRow(i);
            height += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
        }
        return height;
    }
}
