package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.assessment.policy.Regulation.FirstInterviewRule;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the regulations of a version: which cycles hold for whom. */
final class PolicyRegulations {

    private static final String ALL_PROFILES = "all-profiles";
    private static final int OLDEST = 150;
    private static final int LONGEST = 250;

    private final CodeTable profiles;
    private final CodeTable areas;

    PolicyRegulations(CodeTable profiles, CodeTable areas) {
        this.profiles = profiles;
        this.areas = areas;
    }

    /** At least one of them is enabled, and no two enabled ones cover the same people. */
    List<Regulation> read(YamlPlace place) {
        List<Regulation> regulations = new ArrayList<>();
        for (YamlPlace entry : place.list()) {
            Regulation regulation = regulation(entry.map());
            regulations.forEach(earlier -> refuseClash(earlier, regulation, entry));
            regulations.add(regulation);
        }
        if (regulations.stream().noneMatch(Regulation::enabled)) {
            place.refuse(Problem.NO_REGULATION_ENABLED);
        }
        return List.copyOf(regulations);
    }

    private Regulation regulation(YamlMap map) {
        String id = map.text("id");
        Optional<YamlMap> ages = map.optional("ages").map(YamlPlace::map);
        Regulation regulation = new Regulation(
                id,
                map.optional("label").map(YamlPlace::text).orElse(id),
                map.required("enabled", YamlPlace::flag, false),
                map.required("areas", this::areas, Set.of()),
                ages.map(limits -> age(limits, "from")).orElse(OptionalInt.empty()),
                ages.map(limits -> age(limits, "below")).orElse(OptionalInt.empty()),
                map.required("first-interview", PolicyRegulations::firstInterview, new FirstInterviewRule(1, 1, "")),
                map.required("cycles", this::cycles, Map.of()),
                map.text("source"));
        ages.ifPresent(limits -> checkAges(limits, regulation));
        map.refuseUnknownKeys();
        return regulation;
    }

    private Set<String> areas(YamlPlace place) {
        List<YamlPlace> entries = place.list();
        if (entries.isEmpty()) {
            place.refuse(Problem.NO_AREA);
        }
        return entries.stream()
                .flatMap(entry -> known(areas, entry.text(), entry, Problem.UNKNOWN_AREA).stream())
                .map(Code::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OptionalInt age(YamlMap ages, String key) {
        return ages.optional(key)
                .map(place -> OptionalInt.of(place.number(0, OLDEST)))
                .orElse(OptionalInt.empty());
    }

    private static void checkAges(YamlMap ages, Regulation regulation) {
        ages.text("source");
        ages.refuseUnknownKeys();
        if (regulation.fromAge().orElse(0) >= regulation.belowAge().orElse(Integer.MAX_VALUE)) {
            ages.place().refuse(Problem.AGES_OF_NOBODY);
        }
    }

    private static FirstInterviewRule firstInterview(YamlPlace place) {
        PolicySources sources = new PolicySources();
        YamlMap map = place.map();
        int target = sources.number(map, "target", "working-days", 1, LONGEST);
        int limit = sources.number(map, "limit", "working-days", 1, LONGEST);
        map.refuseUnknownKeys();
        if (target > limit) {
            place.refuse(Problem.TARGET_BEYOND_LIMIT, target, limit);
        }
        return new FirstInterviewRule(target, limit, sources.together());
    }

    /** Every profile has its cycle: its own, or that of all profiles. */
    private Map<String, Cycle> cycles(YamlPlace place) {
        YamlMap map = place.map();
        Map<String, Cycle> cycles = new HashMap<>();
        Optional<Cycle> ofAll = map.optional(ALL_PROFILES).map(PolicySpans::cycle);
        map.all().forEach((profile, at) -> {
            if (!profile.equals(ALL_PROFILES)) {
                readCycle(profile, at, cycles);
            }
        });
        for (Code profile : profiles.codes()) {
            ofAll.ifPresent(cycle -> cycles.putIfAbsent(profile.code(), cycle));
            if (!cycles.containsKey(profile.code())) {
                place.refuse(Problem.PROFILE_WITHOUT_CYCLE, profile.code(), profile.label());
            }
        }
        return Map.copyOf(cycles);
    }

    private void readCycle(String profile, YamlPlace place, Map<String, Cycle> cycles) {
        Cycle cycle = PolicySpans.cycle(place);
        known(profiles, profile, place, Problem.UNKNOWN_PROFILE).ifPresent(code -> {
            if (cycles.putIfAbsent(code.code(), cycle) != null) {
                place.refuse(Problem.SECOND_CYCLE_OF_PROFILE, code.code());
            }
        });
    }

    private static Optional<Code> known(CodeTable table, String text, YamlPlace place, Problem unknown) {
        Optional<Code> code = table.find(text);
        if (code.isEmpty() && !text.isEmpty()) {
            List<String> codes = table.codes().stream().map(Code::code).toList();
            place.refuse(unknown, text, String.join(", ", codes));
        }
        return code;
    }

    private static void refuseClash(Regulation earlier, Regulation later, YamlPlace place) {
        if (earlier.id().equals(later.id())) {
            place.refuse(Problem.REGULATION_STANDS_TWICE, later.id());
        }
        boolean sameArea = earlier.areas().stream().anyMatch(later.areas()::contains);
        boolean sameAge = from(earlier) < below(later) && from(later) < below(earlier);
        if (earlier.enabled() && later.enabled() && sameArea && sameAge) {
            place.refuse(Problem.REGULATIONS_OVERLAP, earlier.id());
        }
    }

    private static int from(Regulation regulation) {
        return regulation.fromAge().orElse(0);
    }

    private static int below(Regulation regulation) {
        return regulation.belowAge().orElse(Integer.MAX_VALUE);
    }
}
