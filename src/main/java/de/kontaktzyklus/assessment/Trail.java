package de.kontaktzyklus.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an examination writes down: what is wrong in the data and, for who asks how, the steps of the derivation. */
final class Trail {

    private final boolean keepsSteps;
    private final List<Step> steps;
    private Set<DataWarning> warnings = Set.of();

    private Trail(boolean keepsSteps) {
        this.keepsSteps = keepsSteps;
        this.steps = keepsSteps ? new ArrayList<>() : List.of();
    }

    /** Keeps the steps. */
    static Trail ofSteps() {
        return new Trail(true);
    }

    /** Lets the steps go: of a whole export only a few rows are ever explained. */
    static Trail withoutSteps() {
        return new Trail(false);
    }

    /** A trail of its own, which keeps what this one keeps. */
    Trail aside() {
        return new Trail(keepsSteps);
    }

    void note(Finding finding, String source, Object... values) {
        if (keepsSteps) {
            steps.add(Step.of(finding, source, values));
        }
    }

    void warn(DataWarning warning) {
        if (warnings.isEmpty()) {
            warnings = EnumSet.noneOf(DataWarning.class);
        }
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
