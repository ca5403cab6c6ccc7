package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.dispatch.files.content.Cell.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words and formats of one language. */
public final class SummaryTexts {

    private static final String BUNDLE = "de.kontaktzyklus.dispatch.files.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private SummaryTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A language without a bundle fails with {@link java.util.MissingResourceException}. */
    public static SummaryTexts in(Locale language) {
        return new SummaryTexts(language);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** A text with its placeholders filled; days and terms among the values are put into words first. */
    public String text(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shown(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(shown);
    }

    private Object shown(Object value) {
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof Term term) {
            return term(term);
        }
        return value instanceof String text ? PrintableText.of(text) : value;
    }

    public String term(Term term) {
        return text(term.key(), term.values().toArray());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("pattern.day"), locale).format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text("pattern.month"), locale).format(month);
    }

    public String count(long count) {
        return number("#,##0", BigDecimal.valueOf(count));
    }

    /** One digit after the point where there is one. */
    public String amount(BigDecimal amount) {
        return number("#,##0.#", amount);
    }

    public String share(BigDecimal share) {
        return number("0.0", share.movePointRight(2)) + "\u00a0%";
    }

    private String number(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
