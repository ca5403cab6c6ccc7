package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which heading of a mail a case stands. A caseworker reads by section, with the cases of an absent colleague
 * apart; a team leader by caseworker, to talk it through with each, with those first for whom nobody can be reached.
 *
 * @param gap why it has fallen to this reader, if it has
 * @param keeper for a caseworker: the absent colleague; for a leader: the caseworker. Empty where there is none
 * @param keeperId id of the same; two of one name stand apart
 * @param section for a caseworker: the section; else empty
 */
public record Place(Optional<Gap> gap, String keeper, String keeperId, Optional<Section> section) {

    /** As a German directory has them, whatever the language of the machine: Ö beside O. */
    public static final Comparator<String> BY_NAME = byName();

    /** Of names in alphabetical order, never by how much somebody has. */
    static final Comparator<Place> ORDER = Comparator.<Place, Integer>comparing(
                    place -> place.gap().map(Gap::ordinal).orElse(Gap.values().length))
            .thenComparing(Place::keeper, BY_NAME)
            .thenComparing(Place::keeperId)
            .thenComparing(place -> place.section().map(Section::ordinal).orElse(-1));

    static Place of(DigestRow row, MailKind kind) {
        String id = row.assessed().caseworker();
        return kind.isOfLeader()
                ? new Place(row.gap(), row.keeper(), id, Optional.empty())
                : bySection(kind, row.keeper(), id, row.standsIn());
    }

    static Place of(Digest.Vanished missing, MailKind kind) {
        String id = missing.facts().caseworker();
        return kind.isOfLeader()
                ? new Place(Optional.empty(), missing.keeper(), id, Optional.empty())
                : bySection(kind, missing.keeper(), id, Section.VANISHED);
    }

    private static Place bySection(MailKind kind, String keeper, String id, Section section) {
        boolean ofColleague = kind == MailKind.CASEWORKER_DIGEST && !keeper.isEmpty();
        return ofColleague
                ? new Place(Optional.empty(), keeper, id, Optional.of(section))
                : new Place(Optional.empty(), "", "", Optional.of(section));
    }

    private static Comparator<String> byName() {
        Collator german = Collator.getInstance(Locale.GERMAN);
        Comparator<String> collated = german::compare;
        return collated.thenComparing(Comparator.naturalOrder());
    }
}
