package de.kontaktzyklus.summary.figures;

/**
 * Exceptions from the cycle with one reason, in cases.
 *
 * @param reason code in the policy's table; empty for all reasons that are not in it, so that no free text of an export
 *     is kept
 * @param label what people call it, empty likewise
 * @param running with an end that has not passed
 * @param openEnded without an end
 * @param toReview of these, to review
 * @param expired ended since the clock of the case started; the case is in its cycle again
 */
public record ExceptionRow(String reason, String label, int running, int openEnded, int toReview, int expired) {}
