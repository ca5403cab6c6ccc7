package de.kontaktzyklus.state.forgetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A customer in the lists of a kept summary: in every list, the items name the customer in a separate text. The cases
 * of a bridge, and those that the next month must know, are numbers as well: they stay, and say nothing of whom.
 */
final class CustomerInFigures {

    /** Numbers stay exactly as they are written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> COUNTED = Set.of("bridge.passages", "overdueCases");
    private static final List<String> SAYS_WHO = List.of("customer", "caseworker");

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
                JsonNode item = items.next();
                if (isOfCustomer(item)) {
                    lists.add(name);
                    if (COUNTED.contains(name) && item instanceof ObjectNode counted) {
                        SAYS_WHO.forEach(each -> counted.put(each, ""));
                        counted.remove("lastTalk");
                    } else {
                        if (name.equals("workList.items")) {
                            stayInNumber(item);
                        }
                        items.remove();
                    }
                }
            }
            list.forEach(item -> clean(item, name));
        } else {
            node.properties()
                    .forEach(part ->
                            clean(part.getValue(), name.isEmpty() ? part.getKey() : name + "." + part.getKey()));
        }
    }

    /** A case of the work list counts with those that are not listed, so that the month can be restated. */
    private void stayInNumber(JsonNode item) {
        if (figures.at("/workList/notListedByGroup") instanceof ObjectNode notListed) {
            item.path("groups").forEach(group -> {
                int before = notListed.path(group.asText()).asInt();
                notListed.put(group.asText(), before + 1);
            });
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
