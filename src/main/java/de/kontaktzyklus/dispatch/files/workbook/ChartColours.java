package de.kontaktzyklus.dispatch.files.workbook;

import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;

/**
 * The colours of the page's light scheme, for charts. Every series gets its fill: without one LibreOffice shows
 * nothing. As on the page, each status has its own pattern, so that colour alone never has a meaning.
 */
final class ChartColours {

    private static final String VALUE = "2A6DB0";
    private static final String NOT_DUE = "C3D8EE";
    private static final String INK = "18202B";
    private static final String RULE = "D5DBE3";
    private static final double THICK = 2.25;

    private static final Map<String, PatternFill> PATTERNS = Map.of(
            "overdue", new PatternFill("wdUpDiag", "A83A0B"),
            "suspended", new PatternFill("pct25", "5F6B7A"),
            "unclear", new PatternFill("smGrid", "74429A"));

    private ChartColours() {}

    /** Fills the bars of a series; the edges can be seen even if the fill is as light as the paper. */
    static void fill(XDDFBarChartData.Series series, String column) {
        series.setFillProperties(solid(column.equals("not-due") ? NOT_DUE : VALUE));
        PatternFill pattern = PATTERNS.get(column);
        series.setLineProperties(line(pattern == null ? VALUE : pattern.colour()));
        if (pattern != null) {
            pattern.replaceFill(series.getCTBarSer().getSpPr());
        }
    }

    static XDDFLineProperties line(boolean limit) {
        XDDFLineProperties line = line(limit ? INK : VALUE);
        line.setWidth(THICK);
        return line;
    }

    static XDDFLineProperties grid() {
        return line(RULE);
    }

    private static XDDFLineProperties line(String colour) {
        return new XDDFLineProperties(solid(colour));
    }

    private static XDDFSolidFillProperties solid(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
