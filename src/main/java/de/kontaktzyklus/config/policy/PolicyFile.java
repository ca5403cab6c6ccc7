package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.ExceptionRules;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.Codes;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code contact-policy.yaml}: the concept as data. The shipped file shows and explains everything. */
public final class PolicyFile {

    /** Name of the policy file in the configuration folder. */
    public static final String NAME = "contact-policy.yaml";

    private static final CodeTable NO_CODES = new CodeTable(List.of());
    private static final int LONGEST_GRACE = 250;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private PolicyFile() {}

    /**
     * The policy in a file.
     *
     * @throws ConfigurationException with everything that is wrong with it
     */
    public static ContactPolicy read(Path file) {
        Findings findings = new Findings();
        YamlMap top = YamlPlace.top(file, findings).map();
        List<PolicyVersion> versions = top.required("versions", PolicyFile::versions, List.of());
        top.refuseUnknownKeys();
        findings.throwIfAny();
        return new ContactPolicy(versions);
    }

    private static List<PolicyVersion> versions(YamlPlace place) {
        List<PolicyVersion> versions = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (YamlPlace entry : place.list()) {
            PolicyVersion version = version(entry.map());
            versions.add(version);
            if (!days.add(version.validFrom())) {
                entry.refuse(Problem.SECOND_VERSION_OF_DAY, version.validFrom());
            }
        }
        if (versions.isEmpty()) {
            place.refuse(Problem.NO_VERSION);
        }
        return versions;
    }

    private static PolicyVersion version(YamlMap map) {
        CodeTable profiles = map.required("profiles", PolicyCodes::table, NO_CODES);
        CodeTable areas = map.required("areas", PolicyCodes::table, NO_CODES);
        PolicyMeasures measures = map.required("measures", PolicyMeasures::read, PolicyMeasures.NONE);
        PolicyVersion version = new PolicyVersion(
                map.required("valid-from", YamlPlace::date, LocalDate.EPOCH),
                map.text("source"),
                new Codes(
                        profiles, areas, map.required("contact-kinds", PolicyCodes::table, NO_CODES), measures.types()),
                map.required("move-to-working-day", PolicyFile::flag, true),
                map.required("regulations", new PolicyRegulations(profiles, areas)::read, List.of()),
                map.required("exceptions", PolicyFile::exceptions, new ExceptionRules(NO_CODES, Set.of(), 0, "")),
                measures.rules(),
                map.required("talks", PolicyFile::talks, new TalkRules(1, 1, 0, "")));
        map.refuseUnknownKeys();
        return version;
    }

    private static boolean flag(YamlPlace place) {
        YamlMap map = place.map();
        boolean flag = map.required("value", YamlPlace::flag, true);
        map.text("source");
        map.refuseUnknownKeys();
        return flag;
    }

    private static ExceptionRules exceptions(YamlPlace place) {
        YamlMap map = place.map();
        Set<String> untilMeasure = new HashSet<>();
        CodeTable reasons = map.required("reasons", list -> reasons(list, untilMeasure), NO_CODES);
        int grace = new PolicySources().number(map, "grace", "working-days", 0, LONGEST_GRACE);
        ExceptionRules rules = new ExceptionRules(reasons, Set.copyOf(untilMeasure), grace, map.text("source"));
        map.refuseUnknownKeys();
        return rules;
    }

    private static CodeTable reasons(YamlPlace list, Set<String> untilMeasure) {
        return PolicyCodes.table(list, (map, code) -> {
            if (map.optional("until-measure").map(YamlPlace::flag).orElse(false)) {
                untilMeasure.add(code.code());
            }
        });
    }

    private static TalkRules talks(YamlPlace place) {
        YamlMap map = place.map();
        PolicySources sources = new PolicySources();
        TalkRules rules = new TalkRules(
                sources.number(map, "first-interview", "minutes", 1, MINUTES_OF_A_DAY),
                sources.number(map, "follow-up", "minutes", 1, MINUTES_OF_A_DAY),
                sources.number(map, "counselling", "percent", 0, 100),
                "");
        map.refuseUnknownKeys();
        return new TalkRules(
                rules.firstInterviewMinutes(), rules.followUpMinutes(), rules.counsellingPercent(), sources.together());
    }
}
