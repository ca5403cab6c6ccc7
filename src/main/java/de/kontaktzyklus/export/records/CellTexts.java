package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook as the texts that a text file would have. A number is its digits; one that is shown as a date
 * is that day. A number without the format of a date is no date, whatever column it stands in.
 */
final class CellTexts {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Excel counts a 29.02.1900 that never was; days before it are one later. */
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private static final int LAST_DAY = 2_958_465; // 31.12.9999
    /** A number keeps 15 digits; of a longer customer number the end is lost. */
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);
    /** What is no part of the format itself: quoted text, escaped characters, colours and languages. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static final int MONTH_LENGTH = "2026-11".length();

    private final Reading reading;
    private final boolean countsFrom1904;

    CellTexts(Reading reading, boolean countsFrom1904) {
        this.reading = reading;
        this.countsFrom1904 = countsFrom1904;
    }

    /** The text of a cell in the header. */
    String ofName(@Nullable Cell cell) {
        return of(cell, null, 0);
    }

    /** @param column what stands in its place, null where nobody reads it */
    String of(@Nullable Cell cell, @Nullable Column column, int line) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return ofNumber(number, cell, column, line);
        }
        return cell.getValue().toString();
    }

    private String ofNumber(BigDecimal number, Cell cell, @Nullable Column column, int line) {
        if (isShownAsDate(cell)) {
            String day = day(number);
            return column == Column.TIME_MONTH ? day.substring(0, Math.min(day.length(), MONTH_LENGTH)) : day;
        }
        if (column != null && column.isCustomer()) {
            reading.notes().add(column, line, Problem.NUMBER_CELLS, List.of());
            return number.abs().compareTo(EXACT) < 0 ? plain(number) : number.toString();
        }
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isShownAsDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String bare = NOT_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('j') >= 0 || bare.indexOf('t') >= 0;
    }

    /** ISO; the time of day is dropped. Day 0 is how Excel shows a date that is none. */
    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return plain(number);
        }
        int serial = number.intValue();
        if (serial == 0) {
            return "0000-00-00";
        }
        if (countsFrom1904) {
            return DAY_ZERO_1904.plusDays(serial).toString();
        }
        return DAY_ZERO.plusDays(serial < LEAP_DAY_THAT_NEVER_WAS ? serial + 1L : serial)
                .toString();
    }
}
