package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules for participants of measures, by type.
 *
 * @param types code table of the types that have a rule
 * @param rules rule by code of the type
 */
record PolicyMeasures(CodeTable types, Map<String, MeasureRule> rules) {

    private static final int LONGEST = 250;

    static final PolicyMeasures NONE = new PolicyMeasures(new CodeTable(List.of()), Map.of());

    static PolicyMeasures read(YamlPlace place) {
        PolicyCodes types = new PolicyCodes();
        Map<String, MeasureRule> rules = new HashMap<>();
        for (YamlPlace entry : place.list()) {
            YamlMap map = entry.map();
            String type = types.read(map, "type").code();
            rules.put(type, rule(type, map));
            map.refuseUnknownKeys();
        }
        return new PolicyMeasures(types.table(), Map.copyOf(rules));
    }

    private static MeasureRule rule(String type, YamlMap map) {
        PolicySources sources = new PolicySources();
        Optional<Cycle> whileRunning = map.optional("while-running").map(PolicySpans::cycle);
        whileRunning.ifPresent(cycle -> sources.add(cycle.source()));
        Optional<Span> beforeEnd = map.optional("before-end").map(place -> beforeEnd(place.map(), sources));
        Optional<Integer> afterEnd =
                map.optional("after-end").map(place -> sources.number(place, "working-days", 1, LONGEST));
        if (whileRunning.isEmpty() && beforeEnd.isEmpty() && afterEnd.isEmpty()) {
            map.place().refuse(Problem.MEASURE_SAYS_NOTHING);
        }
        return new MeasureRule(
                type,
                whileRunning,
                beforeEnd,
                afterEnd.map(OptionalInt::of).orElse(OptionalInt.empty()),
                sources.together());
    }

    private static Span beforeEnd(YamlMap map, PolicySources sources) {
        Span span = map.required("span", PolicySpans::span, Span.days(1));
        sources.add(map.text("source"));
        map.refuseUnknownKeys();
        return span;
    }
}
