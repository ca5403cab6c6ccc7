package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a summary was computed from, so that somebody can check it years later.
 *
 * @param office name of the office
 * @param exportName file name of the case export, empty if unknown
 * @param exportDate its date
 * @param exportHash its SHA-256 in hexadecimal digits, empty if unknown
 * @param policyFrom first day of the policy version that was applied; empty if none was in force
 * @param policySource the paper it comes from, empty likewise
 * @param firstInterviewTarget target from registration to first interview in working days (AT), 0 without policy
 * @param firstInterviewLimit limit in working days (AT), 0 without policy
 * @param programVersion of this program
 * @param otherFiles the other files of the figures: contacts and working time, if there are any
 * @param calendar the office's calendar: state, and the hash of the file with the closures; empty if unknown
 * @param firstInterviewMinutes planned length of a first interview (C7), 0 without policy
 * @param followUpMinutes planned length of a follow-up, 0 without policy
 * @param smallNumber a caseworker with fewer running cycles than this has no row alone
 * @param policyHash hash of the file with the contact policy: a changed rule shows; empty if unknown
 * @param cycles the contact cycles that were applied; empty in summaries of versions that did not write them down
 * @param madeAt when the summary was made; empty likewise
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
        int smallNumber,
        String policyHash,
        List<CycleOf> cycles,
        Optional<MadeAt> madeAt) {

    public Basis {
        otherFiles = List.copyOf(otherFiles);
        cycles = List.copyOf(cycles);
    }

    /** Calendar days from the date of the export to the day of assessment; negative if the export is younger. */
    public OptionalLong exportAge(LocalDate asOf) {
        return exportDate.stream()
                .mapToLong(date -> ChronoUnit.DAYS.between(date, asOf))
                .findFirst();
    }

    /**
     * A contact cycle of the policy.
     *
     * @param regulation its id
     * @param regulationLabel what people call it
     * @param profile code of the Profillage
     * @param profileLabel what people call it
     * @param lower from the last contact to the first day of the window
     * @param upper to its last day; the same where the rule says "every"
     */
    public record CycleOf(
            String regulation, String regulationLabel, String profile, String profileLabel, Span lower, Span upper) {}

    /** When, and in which time zone people read it. */
    public record MadeAt(Instant at, String zone) {}

    /**
     * A file that figures come from.
     *
     * @param hash its SHA-256 in hexadecimal digits
     */
    public record SourceFile(ExportKind kind, String name, LocalDate exportDate, String hash) {
        public static SourceFile of(ExportFile file) {
            return new SourceFile(file.kind(), file.name(), file.exportDate(), file.sha256());
        }
    }
}
