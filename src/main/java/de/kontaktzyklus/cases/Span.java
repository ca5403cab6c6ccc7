package de.kontaktzyklus.cases;

import java.time.LocalDate;

/**
 * A length of time as a rule states it: "6 weeks", "3 months". Unlike {@link java.time.Period} it remembers its unit,
 * so that people read the same as in the concept.
 *
 * @param amount how many; zero or more
 * @param unit days, weeks or months
 */
public record Span(int amount, Unit unit) {

    /** Units of a span, in the words of the export ({@code Tag(e)}, {@code Woche(n)}, {@code Monat(e)}). */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("A span is not negative: " + amount);
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, Unit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    /**
     * The day on which this span ends if an event starts it. The day of the event does not count (§ 187 (1) BGB); weeks
     * end on the same weekday, months on the same day number or the last day of a shorter month (§ 188 (2), (3) BGB).
     */
    public LocalDate after(LocalDate event) {
        return switch (unit) {
            case DAYS -> event.plusDays(amount);
            case WEEKS -> event.plusWeeks(amount);
            case MONTHS -> event.plusMonths(amount);
        };
    }

    /** The day that lies this span before the given one, by the same rule read backwards. */
    public LocalDate before(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.minusDays(amount);
            case WEEKS -> day.minusWeeks(amount);
            case MONTHS -> day.minusMonths(amount);
        };
    }
}
