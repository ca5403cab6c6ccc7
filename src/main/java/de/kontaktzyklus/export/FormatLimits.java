package de.kontaktzyklus.export;

/**
 * What a file may not exceed, so that no broken quote and no bomb can take the memory. Exceeding any refuses the whole file.
 *
 * @param maxFileSize bytes of the content, unpacked
 * @param maxRecordLength characters of a record, with separators and quotes
 * @param maxFields fields of a record
 * @param maxFieldLength characters of a field
 */
public record FormatLimits(long maxFileSize, int maxRecordLength, int maxFields, int maxFieldLength) {

    /** As shipped: 1 GB, 100,000 and 10,000 characters, 200 fields. */
    public static final FormatLimits SHIPPED = new FormatLimits(1L << 30, 100_000, 200, 10_000);
}
