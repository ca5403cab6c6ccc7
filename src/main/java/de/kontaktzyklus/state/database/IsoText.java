package de.kontaktzyklus.state.database;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Days, months and instants as ISO text: the same in every database, easy to read, sorted by time, and independent of
 * the time zones of sessions, drivers and machines.
 */
public final class IsoText implements JdbiPlugin {

    /**
     * Always nine digits after the second. {@link Instant#toString} drops zeros, and then text would not sort by time.
     */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private static final Map<Type, Function<Object, String>> TEXTS = Map.of(
            LocalDate.class, Object::toString,
            YearMonth.class, Object::toString,
            Instant.class, instant -> INSTANT.format((Instant) instant));

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new Writing());
        jdbi.registerColumnMapper(LocalDate.class, reading(LocalDate::parse));
        jdbi.registerColumnMapper(Instant.class, reading(Instant::parse));
    }

    private static <T> ColumnMapper<T> reading(Function<String, T> parse) {
        return (row, column, context) ->
                Optional.ofNullable(row.getString(column)).map(parse).orElse(null);
    }

    /**
     * Preparable, because only that comes before the library's own handling of an instant: milliseconds, or local time.
     */
    private static final class Writing implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            return Optional.ofNullable(TEXTS.get(type)).map(text -> value -> argument(text.apply(value)));
        }

        private static Argument argument(String text) {
            return (position, statement, context) -> statement.setString(position, text);
        }
    }
}
