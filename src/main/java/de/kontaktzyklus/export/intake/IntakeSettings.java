package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.export.mix.MixBasis;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Where the intake keeps files, and when it refuses one (docs/operations.md, When an export is refused).
 *
 * @param archive folder of the exports taken
 * @param refused folder of the files refused and their reports
 * @param zone the office's, for the day a file was written
 * @param basis what the rows of a file are held against
 * @param machine the time of the machine, which wrote the files, even where another day is replayed
 */
public record IntakeSettings(Path archive, Path refused, ZoneId zone, MixBasis basis, InstantSource machine) {}
