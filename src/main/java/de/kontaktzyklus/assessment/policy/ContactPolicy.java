package de.kontaktzyklus.assessment.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The office's contact policy: versions by the day from which they hold (the concept, C12).
 *
 * @param versions oldest first, no two with the same day
 */
public record ContactPolicy(List<PolicyVersion> versions) {

    public ContactPolicy {
        versions = versions.stream()
                .sorted(Comparator.comparing(PolicyVersion::validFrom))
                .toList();
        if (versions.stream().map(PolicyVersion::validFrom).distinct().count() != versions.size()) {
            throw new IllegalArgumentException("Two versions of the policy are valid from the same day");
        }
    }

    /** The version in force on a day, if there is one. */
    public Optional<PolicyVersion> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
