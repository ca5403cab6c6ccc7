package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.AssessedExport;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.ExportAssessment;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.PolicyVersion;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.OfficeDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The whole office as the summaries of one month look at it.
 *
 * @param month the month
 * @param export all rows, assessed
 * @param version policy in force on the day of assessment
 * @param facts what the assessment does not carry on
 * @param movements of the month, up to the day of assessment
 * @param missing vanished overdue and not accounted for, up to the day of assessment; without protected cases, which are for
 *     the protected-case address only
 */
record OfficeLook(
        YearMonth month,
        AssessedExport export,
        Optional<PolicyVersion> version,
        OfficeDirectory directory,
        RowFacts facts,
        List<Movement> movements,
        List<VanishedCase> missing,
        Basis basis,
        boolean byCaseworker) {

    static OfficeLook at(
            YearMonth month,
            ExportSet exports,
            Assessor assessor,
            OfficeCalendar calendar,
            KnownCases known,
            SummaryOptions options) {
        Optional<PolicyVersion> version = assessor.version();
        RowFacts facts = new RowFacts(month, version, calendar);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, facts);
        return new OfficeLook(
                month,
                export,
                version,
                exports.directory(),
                facts,
                known.movements(month.atDay(1), export.day()),
                missing(known, export.day()),
                basis(exports.file(ExportKind.CASES), version, options),
                options.byCaseworker());
    }

    LocalDate day() {
        return export.day();
    }

    private static List<VanishedCase> missing(KnownCases known, LocalDate day) {
        return known.vanishedOverdue().stream()
                .filter(vanished -> !vanished.underProtection())
                .filter(vanished -> !vanished.vanishedOn().isAfter(day))
                .toList();
    }

    private static Basis basis(
            Optional<ExportSet.ExportFile> file, Optional<PolicyVersion> version, SummaryOptions options) {
        FirstInterviewDays days = FirstInterviewDays.of(version);
        return new Basis(
                options.office(),
                file.map(ExportSet.ExportFile::name).orElse(""),
                file.map(ExportSet.ExportFile::exportDate),
                file.map(OfficeLook::shortHash).orElse(""),
                version.map(PolicyVersion::validFrom),
                version.map(PolicyVersion::source).orElse(""),
                days.target(),
                days.limit(),
                options.programVersion());
    }

    private static String shortHash(ExportSet.ExportFile file) {
        int length = Math.min(Basis.HASH_DIGITS, file.sha256().length());
        return file.sha256().substring(0, length);
    }

    /** What the first enabled regulation says about first interviews; it is what the page names beside the figures. */
    private record FirstInterviewDays(int target, int limit) {
        static FirstInterviewDays of(Optional<PolicyVersion> version) {
            return version.flatMap(rules -> rules.regulations().stream()
                            .filter(regulation -> regulation.enabled())
                            .findFirst())
                    .map(regulation -> new FirstInterviewDays(
                            regulation.firstInterview().targetWorkingDays(),
                            regulation.firstInterview().limitWorkingDays()))
                    .orElse(new FirstInterviewDays(0, 0));
        }
    }
}
