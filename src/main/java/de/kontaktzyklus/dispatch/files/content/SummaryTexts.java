package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Change;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Moment;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.TimeReader;
import de.kontaktzyklus.texts.TextBundle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;

/** Text and formats of one language. */
public final class SummaryTexts {

    private static final String BUNDLE = "de.kontaktzyklus.dispatch.files.messages";
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final TextBundle bundle;
    private final Shown shown = new Shown(this);

    private SummaryTexts(Locale locale) {
        this.locale = locale;
        this.bundle = new TextBundle(BUNDLE, locale);
    }

    /** A language without a bundle fails with {@link java.util.MissingResourceException}. */
    public static SummaryTexts in(Locale language) {
        return new SummaryTexts(language);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** A text with its placeholders filled; months, days and terms in the values become words first. */
    public String text(String key, Object... values) {
        return bundle.text(key, Arrays.stream(values).map(this::inWords).toArray());
    }

    private Object inWords(Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        } else if (value instanceof YearMonth month) {
            return nameOf(month);
        }
        if (value instanceof Term term) {
            return term(term);
        }
        return value instanceof String text ? PrintableText.of(text) : value;
    }

    public String term(Term term) {
        return text(term.key(), term.values().toArray());
    }

    /** A cell in words; the workbook shows the same by formats. */
    public String shown(Cell cell) {
        return cell.read(shown);
    }

    /** A month or day as short as an axis needs it. */
    public String shortly(Cell cell) {
        return cell.read(new TimeReader<>(
                month -> format("pattern.month-short", month.month()),
                day -> DateTimeFormatter.ofPattern(text("pattern.day-short"), locale)
                        .format(day.day()),
                this::shown));
    }

    /** The name of a month if there is room; otherwise its short form. */
    public String atLength(Cell cell) {
        return cell.read(
                new TimeReader<>(month -> format("pattern.month-long", month.month()), this::shown, this::shown));
    }

    /** The text below it on the axis: the year where it begins, or the number of the week. */
    public String belowShortly(Cell cell, boolean first) {
        return cell.read(new TimeReader<>(
                month -> yearWhereItBegins(month.month(), first),
                day -> text("week", day.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                other -> ""));
    }

    private static String yearWhereItBegins(YearMonth month, boolean first) {
        return first || month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : "";
    }

    String monthInACell(YearMonth month) {
        return format("pattern.month-cell", month);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("pattern.day"), locale).format(day);
    }

    String moment(Moment moment) {
        return DateTimeFormatter.ofPattern(text("pattern.moment"), locale)
                .format(moment.at().atZone(ZoneId.of(moment.zone())));
    }

    /** Month and year. */
    public String month(YearMonth month) {
        return format("pattern.month", month);
    }

    /** The name of a month without its year. */
    public String nameOf(YearMonth month) {
        return format("pattern.month-name", month);
    }

    private String format(String pattern, YearMonth month) {
        return DateTimeFormatter.ofPattern(text(pattern), locale).format(month);
    }

    public String count(long count) {
        return number("#,##0", BigDecimal.valueOf(count));
    }

    /** One digit after the point where the number has digits there, also if that is 0: a median is 9.0. */
    public String amount(BigDecimal amount) {
        return number(amount.scale() <= 0 ? "#,##0" : "#,##0.0", amount);
    }

    public String share(BigDecimal share) {
        return percent(share) + "\u00a0%";
    }

    /** A share without the sign, for the points of a line whose axis has it. */
    public String percent(BigDecimal share) {
        return number("0.0", share.movePointRight(2));
    }

    /** How much a share has changed, without sign: in percentage points. */
    public String points(BigDecimal change) {
        return number("0.0", change.abs().movePointRight(2));
    }

    String change(Change change) {
        String size = change.points()
                ? text("points", points(change.amount()))
                : amount(change.amount().abs());
        return switch (change.amount().signum()) {
            case 0 -> size;
            case 1 -> "+" + size;
            default -> MINUS + size;
        };
    }

    private String number(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
