package de.kontaktzyklus.office.readiness;

import java.util.List;

/**
 * Something that was looked at.
 *
 * @param said what there is to say of it
 * @param values in the order of {@link Said}
 */
public record Look(Said said, List<Object> values) {

    static Look at(Said said, Object... values) {
        return new Look(said, List.of(values));
    }

    public LookState state() {
        return said.state();
    }
}
