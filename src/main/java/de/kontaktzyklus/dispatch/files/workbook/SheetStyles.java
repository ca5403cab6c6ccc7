package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The look of the workbook; each style exists once, because a workbook can hold only a limited number. */
final class SheetStyles {

    /** Excel and LibreOffice both have it, or one of the same widths. */
    private static final String FONT = "Arial";

    static final short POINTS = 11;

    /** A little smaller, so that "Einhaltungsquote" is one word in a column of figures. */
    private static final short HEADER_POINTS = 10;

    private static final short TITLE_POINTS = 14;
    private static final short SECTION_POINTS = 13;
    private static final short VERDICT_POINTS = 16;
    private static final short ONE_STEP = 1;
    private static final XSSFColor HEADER_FILL = colour(0x1f, 0x3a, 0x5f);
    private static final XSSFColor TOTAL_FILL = colour(0xe8, 0xed, 0xf3);
    private static final XSSFColor RULE = colour(0xc4, 0xcc, 0xd6);
    private static final XSSFColor WHITE = colour(0xff, 0xff, 0xff);

    private final XSSFWorkbook workbook;
    private final CellFormat formats;
    private final Map<Look, XSSFCellStyle> cells = new HashMap<>();
    private final XSSFFont boldInCells;
    private final XSSFCellStyle title;
    private final XSSFCellStyle verdict;
    private final XSSFCellStyle section;
    private final XSSFCellStyle line;
    private final XSSFCellStyle header;
    private final XSSFCellStyle numericHeader;

    SheetStyles(XSSFWorkbook workbook, SummaryTexts texts) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(FONT);
        this.formats = new CellFormat(
                texts.text("pattern.sheet-day"), texts.text("pattern.sheet-month"), texts.text("pattern.sheet-points"));
        this.boldInCells = bold();
        this.title = large(TITLE_POINTS);
        this.verdict = large(VERDICT_POINTS);
        this.section = large(SECTION_POINTS);
        this.line = workbook.createCellStyle();
        this.header = header(HorizontalAlignment.LEFT);
        this.numericHeader = header(HorizontalAlignment.RIGHT);
    }

    XSSFCellStyle forTitle() {
        return title;
    }

    XSSFCellStyle forVerdict() {
        return verdict;
    }

    /** For the title of a table. */
    XSSFCellStyle forSection() {
        return section;
    }

    /** For a sentence that goes over the columns beside it. */
    XSSFCellStyle forLine() {
        return line;
    }

    XSSFCellStyle forHeader(boolean numeric) {
        return numeric ? numericHeader : header;
    }

    /**
     * For a cell of a table.
     *
     * @param total whether its row sums up others
     * @param overflows whether its text goes over the empty cells beside it
     */
    XSSFCellStyle forCell(Cell cell, boolean total, boolean overflows) {
        boolean wraps = !cell.isNumber() && !overflows;
        return cells.computeIfAbsent(new Look(cell.read(formats), cell.isNumber(), total, wraps), this::cell);
    }

    /** What makes one style of cells different from another. */
    private record Look(String format, boolean number, boolean total, boolean wraps) {
        HorizontalAlignment alignment() {
            return number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
        }
    }

    private XSSFCellStyle large(short points) {
        XSSFFont font = bold();
        font.setFontHeightInPoints(points);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle header(HorizontalAlignment alignment) {
        XSSFFont font = bold();
        font.setColor(WHITE);
        font.setFontHeightInPoints(HEADER_POINTS);
        XSSFCellStyle style = filled(HEADER_FILL);
        style.setFont(font);
        style.setWrapText(true);
        align(style, alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle cell(Look look) {
        XSSFCellStyle style = look.total() ? filled(TOTAL_FILL) : workbook.createCellStyle();
        if (look.total()) {
            style.setFont(boldInCells);
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        align(style, look.alignment());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.wraps());
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(RULE);
        return style;
    }

    private XSSFFont bold() {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(true);
        return font;
    }

    /** Text keeps a distance to the number on its left. */
    private static void align(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setAlignment(alignment);
        if (alignment == HorizontalAlignment.LEFT) {
            style.setIndention(ONE_STEP);
        }
    }

    private XSSFCellStyle filled(XSSFColor colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(colour);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, new DefaultIndexedColorMap());
    }
}
