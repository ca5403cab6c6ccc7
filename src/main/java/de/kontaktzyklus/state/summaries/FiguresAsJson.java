package de.kontaktzyklus.state.summaries;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kontaktzyklus.state.database.KeptJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Records as JSON, as they are: components only, dates as ISO text. When an older summary is read, figures that no
 * longer exist are left out, and missing figures are empty or 0 if their type has such a value; otherwise it cannot be
 * read. So a new figure of a summary should be an Optional or a list.
 */
final class FiguresAsJson {

    private static final List<Class<?>> MAY_BE_MISSING = List.of(
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            List.class,
            Set.class,
            Map.class,
            String.class,
            BigDecimal.class,
            int.class,
            long.class,
            double.class,
            boolean.class);

    private final ObjectMapper mapper;

    FiguresAsJson() {
        this(new SimpleModule());
    }

    /** @param special how some records are kept otherwise */
    FiguresAsJson(Module special) {
        JsonMapper.Builder builder = KeptJson.builder()
                .addModule(special)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL));
        MAY_BE_MISSING.forEach(type -> emptyIfMissing(builder, type));
        mapper = builder.build();
    }

    private static void emptyIfMissing(JsonMapper.Builder builder, Class<?> type) {
        builder.withConfigOverride(
                type, override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }

    String write(Object figures) {
        try {
            return mapper.writeValueAsString(figures);
        } catch (JsonProcessingException failed) {
            throw new IllegalArgumentException(
                    "Cannot be kept: " + figures.getClass().getName(), failed);
        }
    }

    <T> T ofTree(ObjectNode figures, Class<T> type) {
        try {
            return mapper.treeToValue(figures, type);
        } catch (JsonProcessingException failed) {
            throw unreadable(type.getSimpleName(), failed);
        }
    }

    private static IllegalStateException unreadable(String type, JsonProcessingException failed) {
        return new IllegalStateException("What was kept is no " + type + " any more", failed);
    }

    <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failed) {
            throw unreadable(type.getType().getTypeName(), failed);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failed) {
            throw unreadable(type.getSimpleName(), failed);
        }
    }
}
