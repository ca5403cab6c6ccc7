package de.kontaktzyklus.summary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a summary was computed from, so that it can be checked years later.
 *
 * @param office name of the office
 * @param exportName file name of the case export, empty if unknown
 * @param exportDate its date
 * @param exportHash first 12 hexadecimal digits of its SHA-256, empty if unknown
 * @param policyFrom first day of the policy version that was applied; empty if none was in force
 * @param policySource the paper it comes from, empty likewise
 * @param firstInterviewTarget working days (AT) from registration to first interview that are the target, 0 without policy
 * @param firstInterviewLimit working days (AT) that are the limit, 0 without policy
 * @param programVersion of this program
 */
public record Basis(
        String office,
        String exportName,
        Optional<LocalDate> exportDate,
        String exportHash,
        Optional<LocalDate> policyFrom,
        String policySource,
        int firstInterviewTarget,
        int firstInterviewLimit,
        String programVersion) {

    static final int HASH_DIGITS = 12;
}
