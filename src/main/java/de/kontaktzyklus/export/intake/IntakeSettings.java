package de.kontaktzyklus.export.intake;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Where the intake keeps files, and when it refuses one (requirements, section 6).
 *
 * @param archive folder of the exports taken
 * @param refused folder of the files refused and their reports
 * @param zone the office's, for the day a file was written
 * @param maxRowDropPercent refused when the rows fall by more than this below the export in force
 * @param maxRejectedPercent refused when more than this of the rows are rejected
 */
public record IntakeSettings(Path archive, Path refused, ZoneId zone, int maxRowDropPercent, int maxRejectedPercent) {}
