package de.kontaktzyklus.cli.demo.invented;

import java.util.Arrays;

/**
 * A Profillage and how often a talk is due, as the concept has it; used to invent contacts on either side of the
 * bounds.
 */
enum InventedCycle {
    MARKT("Marktprofil", 42, 42),
    AKTIVIERUNG("Aktivierungsprofil", 42, 42),
    FOERDER("Förderprofil", 61, 92),
    ENTWICKLUNG("Entwicklungsprofil", 61, 92),
    STABILISIERUNG("Stabilisierungsprofil", 183, 275),
    UNTERSTUETZUNG("Unterstützungsprofil", 183, 275),
    Z("Profillage Z", 183, 366),
    I("I", 183, 366);

    final String label;
    final int fromDays;
    final int untilDays;

    /** Where the label is no Profillage, one in the middle. */
    static InventedCycle named(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElse(FOERDER);
    }

    InventedCycle(String label, int fromDays, int untilDays) {
        this.label = label;
        this.fromDays = fromDays;
        this.untilDays = untilDays;
    }
}
