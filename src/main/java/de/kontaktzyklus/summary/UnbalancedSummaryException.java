package de.kontaktzyklus.summary;

/**
 * Rows of the export and rows of the summaries differ: somebody would be forgotten, so nothing is made (requirement
 * C11).
 */
public final class UnbalancedSummaryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnbalancedSummaryException(int rowsRead, int inSummaries, int rejected) {
        super("The summaries do not balance: " + rowsRead + " rows read, but " + inSummaries + " in the summaries and "
                + rejected + " rejected. Nothing was made.");
    }
}
