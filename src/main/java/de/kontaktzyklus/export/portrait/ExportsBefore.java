package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import java.util.EnumMap;
import java.util.Map;

/**
 * The exports in force, with which the files of a folder are compared.
 *
 * @param isKnown whether the state could be looked at
 * @param inForce the export in force of each kind that has one
 */
public record ExportsBefore(boolean isKnown, Map<ExportKind, Taken> inForce) {

    /** Nobody can say what is in force. */
    public static final ExportsBefore UNKNOWN = new ExportsBefore(false, Map.of());

    /** As the state has them now. */
    public static ExportsBefore of(TakenExports taken) {
        Map<ExportKind, Taken> inForce = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            taken.inForce(kind).ifPresent(export -> inForce.put(kind, export));
        }
        return new ExportsBefore(true, inForce);
    }
}
