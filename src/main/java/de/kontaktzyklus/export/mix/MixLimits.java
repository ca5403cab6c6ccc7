package de.kontaktzyklus.export.mix;

/**
 * How much an export may differ from the one in force (docs/operations.md, When an export is refused). A figure that is
 * exactly at its limit is allowed.
 *
 * @param smallFile rows; below it, no figure speaks against a file
 * @param rowDrop per cent of the rows, without duplicates
 * @param rejected per cent of the rows
 * @param vanished per cent of the customers of the export in force
 * @param unseen per cent of the customers of the file
 * @param statusRise percentage points by which UNCLEAR or OUT_OF_SCOPE may grow
 * @param profiles per cent of the customers in both exports
 * @param caseworkers per cent of the customers in both exports
 * @param strangers per cent of the contacts
 * @param unusable percentage points by which addresses that cannot be written to may grow
 * @param contactGapDays days between the newest contact and the date of the export
 */
public record MixLimits(
        int smallFile,
        int rowDrop,
        int rejected,
        int vanished,
        int unseen,
        int statusRise,
        int profiles,
        int caseworkers,
        int strangers,
        int unusable,
        int contactGapDays) {

    /** As shipped. */
    public static final MixLimits SHIPPED = new MixLimits(20, 20, 5, 20, 20, 10, 20, 50, 50, 25, 92);

    /** Whether figures say anything of a file of so many rows, where the export in force has so many. */
    public boolean areFor(int rows, int before) {
        return Math.max(rows, before) >= smallFile;
    }
}
