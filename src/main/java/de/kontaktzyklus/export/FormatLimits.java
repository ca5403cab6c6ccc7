package de.kontaktzyklus.export;

/**
 * Limits of a file, so that no broken quote, no zip bomb and no giant file can take all memory. A file over a limit is
 * refused as a whole.
 *
 * @param maxFileSize bytes of the content, unpacked
 * @param maxRecordLength characters of a record, with separators and quotes
 * @param maxFields fields of a record
 * @param maxFieldLength characters of a field
 * @param maxRows of any file but a contacts file, of which only the latest day of each customer is kept
 */
public record FormatLimits(long maxFileSize, int maxRecordLength, int maxFields, int maxFieldLength, int maxRows) {

    /** As shipped: 1 GB, 100,000 and 10,000 characters, 200 fields; rows without a limit of memory. */
    public static final FormatLimits SHIPPED = new FormatLimits(1L << 30, 100_000, 200, 10_000, 100_000_000);

    /** Memory that the program itself needs. */
    private static final long PROGRAM = 48L << 20;

    /**
     * The most that a digest run keeps of a case and its contacts, plus a third in reserve; measured with
     * {@code measure.sh}.
     */
    private static final long BYTES_OF_A_ROW = 400;

    private static final int FEWEST = 1_000;

    /**
     * How many cases fit into a heap. With more cases the intake would work, but the digests would fail every day, and
     * nobody would be told.
     *
     * @param heap its greatest size in bytes
     */
    public static int rowsIn(long heap) {
        return Math.toIntExact(Math.min(SHIPPED.maxRows(), Math.max(FEWEST, (heap - PROGRAM) / BYTES_OF_A_ROW)));
    }

    /** Customers of a contacts file, former clients included. */
    public int maxCustomers() {
        return Math.multiplyExact(2, maxRows);
    }
}
