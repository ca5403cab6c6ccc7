package de.kontaktzyklus.export;

/**
 * What a file may not exceed, so that no broken quote, no bomb and no giant can take the memory. Exceeding any refuses
 * the whole file.
 *
 * @param maxFileSize bytes of the content, unpacked
 * @param maxRecordLength characters of a record, with separators and quotes
 * @param maxFields fields of a record
 * @param maxFieldLength characters of a field
 * @param maxRows of any file but a contacts file, of which only the latest day of each customer is kept
 */
public record FormatLimits(long maxFileSize, int maxRecordLength, int maxFields, int maxFieldLength, int maxRows) {

    /**
     * As shipped: 1 GB, 100,000 and 10,000 characters, 200 fields; rows for a program that need not count its memory.
     */
    public static final FormatLimits SHIPPED = new FormatLimits(1L << 30, 100_000, 200, 10_000, 100_000_000);

    /** Taken by the program itself, whatever it reads. */
    private static final long PROGRAM = 48L << 20;

    /**
     * The most a digest run keeps of a case, its contacts included, with a third in reserve; measured with
     * {@code measure.sh}.
     */
    private static final long BYTES_OF_A_ROW = 400;

    private static final int FEWEST = 1_000;

    /**
     * How many cases can be worked with in a heap. More would not fail at the intake but at the digests, each day anew,
     * and nobody would be told.
     *
     * @param heap its greatest size in bytes
     */
    public static int rowsIn(long heap) {
        return Math.toIntExact(Math.min(SHIPPED.maxRows(), Math.max(FEWEST, (heap - PROGRAM) / BYTES_OF_A_ROW)));
    }

    /** Of a contacts file; those who are no longer clients among them. */
    public int maxCustomers() {
        return Math.multiplyExact(2, maxRows);
    }
}
