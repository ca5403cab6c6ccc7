package de.kontaktzyklus.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an examination writes down: the steps of the derivation, and what is wrong in the data. */
final class Trail {

    private final List<Step> steps = new ArrayList<>(8);
    private final Set<DataWarning> warnings = EnumSet.noneOf(DataWarning.class);

    void note(Finding finding, String source, Object... values) {
        steps.add(Step.of(finding, source, values));
    }

    void warn(DataWarning warning) {
        warnings.add(warning);
    }

    Optional<Assessment> unclear(Reason reason, Finding finding, String source, Object... values) {
        note(finding, source, values);
        return Optional.of(new Assessment.Unclear(reason));
    }

    Optional<Assessment> outOfScope(Reason reason, Finding finding, String source, Object... values) {
        note(finding, source, values);
        return Optional.of(new Assessment.OutOfScope(reason));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Set<DataWarning> warnings() {
        return Set.copyOf(warnings);
    }
}
