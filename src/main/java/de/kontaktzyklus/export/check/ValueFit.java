package de.kontaktzyklus.export.check;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.export.text.DateText;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether what stands under a name is what a column holds, as far as that can be told: dates, codes, addresses. */
final class ValueFit {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,2})?");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Map<Column, Predicate<String>> shapes = new EnumMap<>(Column.class);

    ValueFit(ValueRules rules) {
        for (Column column : Column.values()) {
            if (column.isDate()) {
                shapes.put(column, value -> DateText.parse(value).isPresent());
            } else if (column.isCustomer()) {
                shapes.put(
                        column,
                        value -> rules.customerNumber()
                                .matcher(value.replace(" ", "").toUpperCase(Locale.ROOT))
                                .matches());
            }
        }
        shapes.put(Column.WORKER_EMAIL, ADDRESS.asMatchPredicate());
        shapes.put(Column.TEAM_EMAIL, ADDRESS.asMatchPredicate());
        shapes.put(Column.TIME_MONTH, MONTH.asMatchPredicate());
        shapes.put(Column.TIME_WORKING, HOURS.asMatchPredicate());
        shapes.put(Column.TIME_COUNSELLING, HOURS.asMatchPredicate());
        shapes.put(Column.WORKER_HOURS, HOURS.asMatchPredicate());
    }

    /** The codes that are known besides. */
    ValueFit with(PolicyVersion rules) {
        shapes.put(Column.PROFILE, isIn(rules.profiles()));
        shapes.put(Column.AREA, isIn(rules.areas()));
        shapes.put(Column.CONTACT_KIND, isIn(rules.contactKinds()));
        shapes.put(Column.CONTACT_ART, isIn(rules.contactKinds()));
        return this;
    }

    private static Predicate<String> isIn(CodeTable codes) {
        return value -> codes.find(value).isPresent();
    }

    /** The share of the values that fit; empty where there is no value, or any would do. */
    OptionalDouble share(Column column, List<String> values) {
        Predicate<String> shape = shapes.get(column);
        return shape == null || values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) values.stream().filter(shape).count() / values.size());
    }
}
