package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Under which heading of a mail a case stands. A caseworker reads by section, with the cases of an absent colleague
 * apart; a team leader by caseworker, to talk it through with each, with those first for whom nobody can be reached.
 *
 * @param gap why it has fallen to this reader, if it has
 * @param keeper for a caseworker: the absent colleague; for a leader: the caseworker. Empty where there is none
 * @param section for a caseworker: the section; else empty
 */
public record Place(Optional<Gap> gap, String keeper, Optional<Section> section) {

    /** Of names in alphabetical order, never by how much somebody has. */
    static final Comparator<Place> ORDER = Comparator.<Place, Integer>comparing(
                    place -> place.gap().map(Gap::ordinal).orElse(Gap.values().length))
            .thenComparing(Place::keeper)
            .thenComparing(place -> place.section().map(Section::ordinal).orElse(-1));

    private static final Set<MailKind> OF_LEADERS = EnumSet.of(MailKind.LEADER_DIGEST, MailKind.CATCH_ALL_DIGEST);

    static Place of(DigestRow row, MailKind kind) {
        return OF_LEADERS.contains(kind)
                ? new Place(row.gap(), row.keeper(), Optional.empty())
                : bySection(kind, row.keeper(), row.standsIn());
    }

    static Place of(Digest.Vanished missing, MailKind kind) {
        return OF_LEADERS.contains(kind)
                ? new Place(Optional.empty(), missing.keeper(), Optional.empty())
                : bySection(kind, missing.keeper(), Section.VANISHED);
    }

    private static Place bySection(MailKind kind, String keeper, Section section) {
        String colleague = kind == MailKind.CASEWORKER_DIGEST ? keeper : "";
        return new Place(Optional.empty(), colleague, Optional.of(section));
    }
}
