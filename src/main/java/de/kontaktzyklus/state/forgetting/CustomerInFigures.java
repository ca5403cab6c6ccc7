package de.kontaktzyklus.state.forgetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** A customer in the lists of a kept summary: in every list, the items name the customer in a separate text. */
final class CustomerInFigures {

    /** Numbers stay exactly as they are written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String customer;
    private final JsonNode figures;
    private final Set<String> lists = new TreeSet<>();

    private CustomerInFigures(String figures, String customer) {
        this.customer = customer;
        this.figures = read(figures);
    }

    /** Takes the customer out of all lists; numbers of cases stay. */
    static CustomerInFigures takenOutOf(String figures, String customer) {
        CustomerInFigures found = new CustomerInFigures(figures, customer);
        found.clean(found.figures, "");
        return found;
    }

    /** Names of the lists, such as {@code workList.items}, in which the customer was; empty if none. */
    Set<String> lists() {
        return lists;
    }

    String withoutCustomer() {
        return figures.toString();
    }

    private void clean(JsonNode node, String name) {
        if (node instanceof ArrayNode list) {
            for (Iterator<JsonNode> items = list.elements(); items.hasNext(); ) {
                if (isOfCustomer(items.next())) {
                    items.remove();
                    lists.add(name);
                }
            }
            list.forEach(item -> clean(item, name));
        } else {
            node.properties()
                    .forEach(part ->
                            clean(part.getValue(), name.isEmpty() ? part.getKey() : name + "." + part.getKey()));
        }
    }

    private boolean isOfCustomer(JsonNode item) {
        if (item.isTextual()) {
            return item.textValue().equals(customer);
        }
        return item.isObject()
                && item.properties().stream()
                        .anyMatch(part -> part.getValue().isTextual()
                                && part.getValue().textValue().equals(customer));
    }

    private static JsonNode read(String figures) {
        try {
            return JSON.readTree(figures);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("What was kept is no JSON any more", failed);
        }
    }
}
