package de.kontaktzyklus.cases;

import java.time.Instant;

/**
 * A file as it lies in the export folder. Two deliveries of the same content are two arrivals, unless the first has
 * never left the folder.
 *
 * @param fileName name in the export folder
 * @param sha256 hash of its bytes
 * @param modified when the file was changed last
 */
public record Arrival(ExportKind kind, String fileName, String sha256, Instant modified) {}
