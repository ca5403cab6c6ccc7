package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.cases.PrintableText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One value of a table, typed, so that each face shows it in its own way. */
public sealed interface Cell {

    /** Text of the data: numbers of customers, ids, names. Never interpreted, and one printable line. */
    record Words(String text) implements Cell {
        public Words {
            text = PrintableText.of(text);
        }
    }

    /**
     * Text of the bundles.
     *
     * @param key of the text
     * @param code what machines read instead
     * @param values of its placeholders
     */
    record Term(String key, String code, List<Object> values) implements Cell {
        static Term of(String group, Enum<?> code) {
            return new Term(group + "." + code.name(), code.name(), List.of());
        }

        static Term of(String key, Object... values) {
            return new Term(key, key, List.of(values));
        }
    }

    /**
     * A label of the data that has a code.
     *
     * @param code what machines read instead
     */
    record Named(String label, String code) implements Cell {}

    /** Several texts of the bundles. */
    record Terms(List<Term> terms) implements Cell {}

    record Count(int count) implements Cell {}

    /** A number that names and does not count: a line of a file. */
    record Ordinal(int number) implements Cell {}

    record Amount(BigDecimal amount) implements Cell {}

    /** Between 0 and 1. */
    record Share(BigDecimal share) implements Cell {}

    /**
     * By how much something has changed, with its sign.
     *
     * @param points whether it is the change of a share, in percentage points; between -1 and 1 like the share
     */
    record Change(BigDecimal amount, boolean points) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Month(YearMonth month) implements Cell {}

    /** There was nothing to measure, which is not zero. */
    record Unmeasured() implements Cell {}

    /** Does not apply. */
    record Blank() implements Cell {}

    static Cell share(Optional<BigDecimal> share) {
        return share.<Cell>map(Share::new).orElseGet(Unmeasured::new);
    }

    static Cell amount(Optional<BigDecimal> amount) {
        return amount.<Cell>map(Amount::new).orElseGet(Unmeasured::new);
    }

    static Cell measured(OptionalInt count) {
        return count.isPresent() ? new Count(count.getAsInt()) : new Unmeasured();
    }

    static Cell part(Optional<BigDecimal> part) {
        return part.<Cell>map(Amount::new).orElseGet(Blank::new);
    }

    static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Day::new).orElseGet(Blank::new);
    }

    /** Whether the cell holds a number, and so is set flush right. */
    default boolean isNumber() {
        return measure().isPresent() || this instanceof Ordinal || this instanceof Unmeasured;
    }

    /** The number, where the cell measures or counts something. */
    default Optional<BigDecimal> measure() {
        if (this instanceof Count count) {
            return Optional.of(BigDecimal.valueOf(count.count()));
        } else if (this instanceof Amount amount) {
            return Optional.of(amount.amount());
        } else if (this instanceof Change change) {
            return Optional.of(change.amount());
        }
        return this instanceof Share share ? Optional.of(share.share()) : Optional.empty();
    }
}
