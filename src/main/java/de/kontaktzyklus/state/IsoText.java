package de.kontaktzyklus.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and instants as ISO text: the same in every database, readable by hand, in the order of time, and out of reach of
 * the time zones of sessions, drivers and machines.
 */
final class IsoText implements JdbiPlugin {

    /** Always nine digits behind the second, where {@link Instant#toString} drops zeros: else text would not sort by time. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        ArgumentFactory asText = (type, value, config) -> text(value).map(IsoText::argument);
        jdbi.registerArgument(asText);
        jdbi.registerColumnMapper(LocalDate.class, reading(LocalDate::parse));
        jdbi.registerColumnMapper(Instant.class, reading(Instant::parse));
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof LocalDate || value instanceof YearMonth) {
            return Optional.of(value.toString());
        }
        return value instanceof Instant instant ? Optional.of(INSTANT.format(instant)) : Optional.empty();
    }

    private static Argument argument(String text) {
        return (position, statement, context) -> statement.setString(position, text);
    }

    private static <T> ColumnMapper<T> reading(Function<String, T> parse) {
        return (row, column, context) ->
                Optional.ofNullable(row.getString(column)).map(parse).orElse(null);
    }
}
