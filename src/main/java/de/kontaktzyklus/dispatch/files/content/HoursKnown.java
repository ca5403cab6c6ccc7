package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;

/** Of whom hours are known, as part of a sentence: "von 4 der 6 Fachkräfte", "von der einzigen Fachkraft". */
public final class HoursKnown {

    private HoursKnown() {}

    public static Term of(int withHours, int caseworkers) {
        if (withHours == 0) {
            return Term.of("hours-known.nobody");
        }
        return caseworkers == 1 ? Term.of("hours-known.only") : Term.of("hours-known.some", withHours, caseworkers);
    }
}
