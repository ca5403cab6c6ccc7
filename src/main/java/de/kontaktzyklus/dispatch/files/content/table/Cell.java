package de.kontaktzyklus.dispatch.files.content.table;

import de.kontaktzyklus.cases.PrintableText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One value of a table, with a type, so that each face shows it in its own way. A new kind must say whether it is
 * worded, numbered or measured, and each {@link Reader} must show it; otherwise nothing compiles.
 */
public sealed interface Cell {

    /** Hands the cell to the method of its kind. */
    <T> T read(Reader<T> reader);

    /** Whether the cell holds a number and is set to the right. */
    boolean isNumber();

    /** The number, where the cell measures or counts something. */
    Optional<BigDecimal> measure();

    /** Text, set to the left. */
    sealed interface Worded extends Cell {
        @Override
        default boolean isNumber() {
            return false;
        }

        @Override
        default Optional<BigDecimal> measure() {
            return Optional.empty();
        }
    }

    /** In a column of numbers, but measures nothing. */
    sealed interface Numbered extends Cell {
        @Override
        default boolean isNumber() {
            return true;
        }

        @Override
        default Optional<BigDecimal> measure() {
            return Optional.empty();
        }
    }

    /** Measures or counts something. */
    sealed interface Measured extends Cell {
        BigDecimal amount();

        @Override
        default boolean isNumber() {
            return true;
        }

        @Override
        default Optional<BigDecimal> measure() {
            return Optional.of(amount());
        }
    }

    /** Text of the data: numbers of customers, ids, names. Never interpreted, and one printable line. */
    record Text(String text) implements Worded {
        public Text {
            text = PrintableText.of(text);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.text(this);
        }
    }

    /**
     * Text of the bundles.
     *
     * @param key of the text
     * @param code what machines read instead
     * @param values of its placeholders
     */
    record Term(String key, String code, List<Object> values) implements Worded {
        public static Term of(String group, Enum<?> code) {
            return new Term(group + "." + code.name(), code.name(), List.of());
        }

        public static Term of(String key, Object... values) {
            return new Term(key, key, List.of(values));
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.term(this);
        }
    }

    /**
     * A label of the data that has a code.
     *
     * @param code what machines read instead
     */
    record Named(String label, String code) implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.named(this);
        }
    }

    /** Several texts of the bundles. */
    record Terms(List<Term> terms) implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.terms(this);
        }
    }

    record Count(int count) implements Measured {
        @Override
        public BigDecimal amount() {
            return BigDecimal.valueOf(count);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.count(this);
        }
    }

    /** A number that is a name and no amount: a line of a file. */
    record Ordinal(int number) implements Numbered {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.ordinal(this);
        }
    }

    record Amount(BigDecimal amount) implements Measured {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.amount(this);
        }
    }

    /** Between 0 and 1. */
    record Share(BigDecimal share) implements Measured {
        @Override
        public BigDecimal amount() {
            return share;
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.share(this);
        }
    }

    /**
     * By how much something has changed, with its sign.
     *
     * @param points whether it is the change of a share, in percentage points; between -1 and 1 like the share
     */
    record Change(BigDecimal amount, boolean points) implements Measured {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.change(this);
        }
    }

    record Day(LocalDate day) implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.day(this);
        }
    }

    record Month(YearMonth month) implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.month(this);
        }
    }

    /**
     * A moment, as the clock of a time zone shows it.
     *
     * @param zone its id
     */
    record Moment(Instant at, String zone) implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.moment(this);
        }
    }

    /**
     * There was nothing to measure, which is not zero; or it is not shown.
     *
     * @param why {@code unmeasured.<why>} is the text; empty where there was nothing, which is a dash
     */
    record Unmeasured(String why) implements Numbered {
        public Unmeasured() {
            this("");
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.unmeasured(this);
        }
    }

    /** Does not apply. */
    record Blank() implements Worded {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.blank();
        }
    }

    /** One method for each kind of cell, and no default method. */
    interface Reader<T> {

        T text(Text cell);

        T term(Term cell);

        T named(Named cell);

        T terms(Terms cell);

        T count(Count cell);

        T ordinal(Ordinal cell);

        T amount(Amount cell);

        T share(Share cell);

        T change(Change cell);

        T day(Day cell);

        T month(Month cell);

        T moment(Moment cell);

        T unmeasured(Unmeasured cell);

        T blank();
    }
}
