package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares two assessments of one export, line by line. */
final class Differences {

    /** Rows that are no case of anybody. */
    private static final Set<Status> NO_CASES = EnumSet.of(Status.REJECTED, Status.DUPLICATE);

    private final AssessedExport before;
    private final AssessedExport after;
    private final List<Code> profiles;
    private final List<Pair> pairs;

    /** @param profiles of both policies, in their order */
    Differences(AssessedExport before, AssessedExport after, List<Code> profiles) {
        this.before = before;
        this.after = after;
        this.profiles = List.copyOf(profiles);
        this.pairs = pairs();
    }

    private List<Pair> pairs() {
        if (before.cases().size() != after.cases().size()) {
            throw new IllegalStateException("The export has changed while it was read");
        }
        return IntStream.range(0, before.cases().size())
                .mapToObj(row -> new Pair(before.cases().get(row), after.cases().get(row)))
                .toList();
    }

    WhatIf between(Side one, Side other) {
        List<ChangedCase> changed = new ArrayList<>();
        int changedProtected = 0;
        int otherStatus = 0;
        int all = 0;
        for (Pair pair : pairs) {
            if (pair.isChanged()) {
                all++;
                otherStatus += pair.hasOtherStatus() ? 1 : 0;
                changedProtected += pair.before().underProtection() ? 1 : 0;
                Optional.of(pair)
                        .filter(each -> !each.before().underProtection())
                        .ifPresent(each -> changed.add(ChangedCase.of(each.before(), each.after())));
            }
        }
        return new WhatIf(
                before.day(),
                before.totals().rowsRead(),
                one,
                other,
                transitions(),
                otherStatus,
                all - otherStatus,
                byProfile(),
                byTeam(),
                List.copyOf(changed),
                changedProtected);
    }

    private List<Transition> transitions() {
        Map<Status, Map<Status, Integer>> counts = new EnumMap<>(Status.class);
        pairs.stream()
                .filter(Pair::hasOtherStatus)
                .forEach(pair -> counts.computeIfAbsent(
                                pair.before().assessment().status(), from -> new EnumMap<>(Status.class))
                        .merge(pair.after().assessment().status(), 1, Integer::sum));
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new Transition(from.getKey(), to.getKey(), to.getValue())))
                .toList();
    }

    private List<GroupChange> byProfile() {
        Map<String, List<Pair>> groups = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        profiles.forEach(code -> {
            groups.putIfAbsent(code.code(), new ArrayList<>());
            labels.putIfAbsent(code.code(), code.label());
        });
        fill(groups, Pair::profile);
        return changes(groups, labels);
    }

    private List<GroupChange> byTeam() {
        Map<String, List<Pair>> groups = new TreeMap<>();
        fill(groups, pair -> pair.before().team());
        return changes(groups, Map.of());
    }

    private void fill(Map<String, List<Pair>> groups, Function<Pair, String> key) {
        pairs.stream()
                .filter(pair -> !NO_CASES.contains(pair.before().assessment().status()))
                .forEach(pair -> groups.computeIfAbsent(key.apply(pair), group -> new ArrayList<>())
                        .add(pair));
    }

    private static List<GroupChange> changes(Map<String, List<Pair>> groups, Map<String, String> labels) {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> change(group.getKey(), labels.getOrDefault(group.getKey(), ""), group.getValue()))
                .toList();
    }

    private static GroupChange change(String key, String label, List<Pair> pairs) {
        return new GroupChange(
                key,
                label,
                StatusCounts.of(pairs.stream().map(Pair::before).toList()),
                StatusCounts.of(pairs.stream().map(Pair::after).toList()),
                Math.toIntExact(pairs.stream().filter(Pair::hasOtherStatus).count()));
    }

    /** One row, judged twice. */
    private record Pair(AssessedCase before, AssessedCase after) {

        boolean hasOtherStatus() {
            return before.assessment().status() != after.assessment().status();
        }

        boolean isChanged() {
            return !ChangedCase.Judged.of(before.assessment()).equals(ChangedCase.Judged.of(after.assessment()));
        }

        /** As the policy in force reads it, otherwise as the other policy does. */
        String profile() {
            return before.profile().isEmpty() ? after.profile() : before.profile();
        }
    }
}
