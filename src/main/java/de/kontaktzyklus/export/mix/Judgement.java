package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.Case;

/** Says what would become of a case today. Port of the rules, of which this room knows nothing else. */
public interface Judgement {

    /** What would become of the case. */
    Verdict of(Case facts);

    /** The code of a Profillage, however it is written; the text itself where it is unknown. */
    String profile(String given);

    /** What becomes of a case. */
    enum Outcome {
        JUDGED,
        UNCLEAR,
        OUT_OF_SCOPE
    }

    /**
     * What becomes of a case, and why.
     *
     * @param reason its code; empty where the case is judged
     * @param column title of the column that decides; empty where it is more than one
     * @param value what stands there, for a column of codes; else empty
     */
    record Verdict(Outcome outcome, String reason, String column, String value) {

        /** Nothing speaks against it. */
        public static final Verdict FINE = new Verdict(Outcome.JUDGED, "", "", "");

        /** Such as {@code Betreuungsart "AV": AREA_UNKNOWN}. */
        Behind behind() {
            return new Behind(column, value, reason);
        }
    }
}
