package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.ExceptionRules;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The shipped policy with a change: {@code theShippedPolicy().withUnder25SwitchedOn().version()}. */
final class PolicyFixture {

    private LocalDate validFrom;
    private List<Regulation> regulations;
    private boolean movesToWorkingDay;
    private int graceWorkingDays;
    private final Map<String, MeasureRule> measures = new HashMap<>();
    private final PolicyVersion shipped = Shipped.POLICY.versions().get(0);

    private PolicyFixture() {
        validFrom = shipped.validFrom();
        regulations = shipped.regulations();
        movesToWorkingDay = shipped.moveToWorkingDay();
        graceWorkingDays = shipped.exceptions().graceWorkingDays();
    }

    static PolicyFixture theShippedPolicy() {
        return new PolicyFixture();
    }

    PolicyFixture validFrom(String day) {
        validFrom = LocalDate.parse(day);
        return this;
    }

    PolicyFixture withUnder25SwitchedOn() {
        regulations = regulations.stream()
                .map(each -> copy(each, true, each.cycles()))
                .toList();
        return this;
    }

    /** Another cycle of one profile, by its code, in all regulations. */
    PolicyFixture withCycle(String profile, Cycle cycle) {
        List<Regulation> changed = new ArrayList<>();
        for (Regulation each : regulations) {
            Map<String, Cycle> cycles = new HashMap<>(each.cycles());
            cycles.put(profile, cycle);
            changed.add(copy(each, each.enabled(), cycles));
        }
        regulations = changed;
        return this;
    }

    PolicyFixture withMeasure(MeasureRule rule) {
        measures.put(rule.type(), rule);
        return this;
    }

    PolicyFixture withoutMovingToWorkingDays() {
        movesToWorkingDay = false;
        return this;
    }

    PolicyFixture withoutGrace() {
        graceWorkingDays = 0;
        return this;
    }

    PolicyVersion version() {
        Set<String> types = new HashSet<>(measures.keySet());
        return new PolicyVersion(
                validFrom,
                shipped.source(),
                new PolicyVersion.Codes(
                        shipped.profiles(),
                        shipped.areas(),
                        shipped.contactKinds(),
                        new CodeTable(types.stream()
                                .map(type -> new Code(type, type, List.of()))
                                .toList())),
                movesToWorkingDay,
                regulations,
                new ExceptionRules(
                        shipped.exceptions().reasons(),
                        shipped.exceptions().untilMeasure(),
                        graceWorkingDays,
                        shipped.exceptions().source()),
                Map.copyOf(measures),
                shipped.talks());
    }

    ContactPolicy policy() {
        return new ContactPolicy(List.of(version()));
    }

    private static Regulation copy(Regulation each, boolean enabled, Map<String, Cycle> cycles) {
        OptionalInt from = each.fromAge();
        return new Regulation(
                each.id(),
                each.label(),
                enabled,
                each.areas(),
                from,
                each.belowAge(),
                each.firstInterview(),
                cycles,
                each.source());
    }
}
