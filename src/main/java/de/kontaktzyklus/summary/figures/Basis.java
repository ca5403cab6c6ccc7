package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a summary was computed from, so that somebody can check it years later.
 *
 * @param office name of the office
 * @param exportName file name of the case export, empty if unknown
 * @param exportDate its date
 * @param exportHash first 12 hexadecimal digits of its SHA-256, empty if unknown
 * @param policyFrom first day of the policy version that was applied; empty if none was in force
 * @param policySource the paper it comes from, empty likewise
 * @param firstInterviewTarget target from registration to first interview in working days (AT), 0 without policy
 * @param firstInterviewLimit limit in working days (AT), 0 without policy
 * @param programVersion of this program
 * @param otherFiles the other files of the figures: contacts and working time, if there are any
 * @param calendar the office's calendar, for example {@code NW 1a2b3c4d5e6f}: state, and the first digits of the hash
 *     of the file with the closures; empty if unknown
 * @param firstInterviewMinutes planned length of a first interview (C7), 0 without policy
 * @param followUpMinutes planned length of a follow-up, 0 without policy
 * @param smallNumber a caseworker with fewer running cycles than this has no row alone
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
        String programVersion,
        List<SourceFile> otherFiles,
        String calendar,
        int firstInterviewMinutes,
        int followUpMinutes,
        int smallNumber) {

    static final int HASH_DIGITS = 12;

    /**
     * A file that figures come from.
     *
     * @param hash first 12 hexadecimal digits of its SHA-256
     */
    public record SourceFile(ExportKind kind, String name, LocalDate exportDate, String hash) {
        public static SourceFile of(ExportFile file) {
            int length = Math.min(HASH_DIGITS, file.sha256().length());
            return new SourceFile(
                    file.kind(), file.name(), file.exportDate(), file.sha256().substring(0, length));
        }
    }
}
