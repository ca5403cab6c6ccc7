package de.kontaktzyklus.cases.intake;

/** The cases of all exports so far, as the one in force or the last one with them gave them. Port. */
@FunctionalInterface
public interface SeenCases {

    /** Shows one case after the other, in any order; keeps none of them in memory. */
    void forEach(Visitor visitor);

    /** Gets each case. */
    @FunctionalInterface
    interface Visitor {

        /**
         * A case.
         *
         * @param isInForce whether it is in the export in force; else it has vanished
         */
        void see(String customer, boolean isInForce, String caseworker, String profile);
    }
}
