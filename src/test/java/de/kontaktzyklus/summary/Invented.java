package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.Head;
import de.kontaktzyklus.summary.figures.TeamSummary.LateEntries;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Records with every component filled, found by reflection: a component that is added to a summary later is kept in the
 * test without anybody having to think of it.
 */
public final class Invented {

    private int count;

    private Invented(int seed) {
        count = seed;
    }

    /** Equal for equal seeds, and different in every component for different ones where the type allows it. */
    public static <T> T of(Class<T> type, int seed) {
        return type.cast(new Invented(seed).value(type));
    }

    /** A summary of a month and team, with every other component filled. */
    public static TeamSummary summary(YearMonth month, String team, int seed) {
        TeamSummary any = of(TeamSummary.class, seed);
        return new TeamSummary(
                new Head(month, any.asOf(), team, any.teamName(), any.basis()),
                any.keyFigures(),
                any.cycles(),
                any.caseLists(),
                any.exportedRows(),
                any.doneInMonth(),
                any.overTime(),
                any.lateEntries());
    }

    /** The summary with a note on what was entered late for its month. */
    public static TeamSummary restated(TeamSummary then, Restatement note) {
        return new TeamSummary(
                then.head(),
                then.keyFigures(),
                then.cycles(),
                then.caseLists(),
                then.exportedRows(),
                then.doneInMonth(),
                then.overTime(),
                new LateEntries(Optional.of(note), then.lateChanges()));
    }

    private Object value(Type type) {
        count++;
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return newRecord(plain);
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[count % constants.length];
        }
        return scalar(plain);
    }

    private Object container(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return Optional.of(value(of[0]));
        } else if (raw == List.class) {
            return List.of(value(of[0]));
        } else if (raw == Set.class) {
            return Set.of(value(of[0]));
        } else if (raw == Map.class) {
            return Map.of(value(of[0]), value(of[1]));
        }
        throw new IllegalArgumentException("Cannot be kept: " + raw);
    }

    private Object scalar(Class<?> type) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(String.class, "Überschrift \"" + count + "\"\n"),
                Map.entry(int.class, count),
                Map.entry(Integer.class, count),
                Map.entry(long.class, (long) count),
                Map.entry(Long.class, (long) count),
                Map.entry(double.class, count + 0.1),
                Map.entry(Double.class, count + 0.1),
                Map.entry(BigDecimal.class, new BigDecimal(count + ".50")),
                Map.entry(boolean.class, count % 2 == 0),
                Map.entry(Boolean.class, count % 2 == 0),
                Map.entry(LocalDate.class, LocalDate.of(2026, 1, 1).plusDays(count)),
                Map.entry(YearMonth.class, YearMonth.of(2026, 1).plusMonths(count)),
                Map.entry(Instant.class, Instant.EPOCH.plusMillis(count)),
                Map.entry(OptionalInt.class, OptionalInt.of(count)),
                Map.entry(OptionalLong.class, OptionalLong.of(count)),
                Map.entry(OptionalDouble.class, OptionalDouble.of(count + 0.1)));
        return Optional.ofNullable(values.get(type))
                .orElseThrow(() -> new IllegalArgumentException("Cannot be kept: " + type));
    }

    private Object newRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(each -> value(each.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("Cannot invent a " + type, refused);
        }
    }
}
