package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.forecast.Persons;
import de.kontaktzyklus.forecast.TalksAhead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One export under two policies.
 *
 * @param asOf day of assessment
 * @param rowsRead rows of the export
 * @param transitions pairs of different states that occur, in the order of the states
 * @param otherStatus cases with another status
 * @param otherWindow further cases with the same status but another window or reason
 * @param profiles by Profillage in the order of the policy, then cases without a known one; profiles without a case are
 *     left out
 * @param teams by team in order of id
 * @param changed the cases of both, in the order of the file; without protected ones
 * @param changedProtected protected ones, which are only counted
 */
public record WhatIf(
        LocalDate asOf,
        int rowsRead,
        Side before,
        Side after,
        List<Transition> transitions,
        int otherStatus,
        int otherWindow,
        List<GroupChange> profiles,
        List<GroupChange> teams,
        List<ChangedCase> changed,
        int changedProtected) {

    /**
     * Reads and assesses the export twice.
     *
     * @param before assessor under the policy as it is
     * @param after assessor of the same day under the other one
     * @param weeks how many weeks to look ahead
     * @param witness is shown each readable case, twice
     * @throws IllegalStateException when an export does not balance, or has changed between both readings
     */
    public static WhatIf of(ExportSet exports, Assessor before, Assessor after, int weeks, Consumer<Case> witness) {
        Reading one = Reading.of(exports, before, weeks, witness);
        Reading other = Reading.of(exports, after, weeks, witness);
        return new Differences(one.export(), other.export(), profiles(before, after)).between(one.side(), other.side());
    }

    private static List<Code> profiles(Assessor before, Assessor after) {
        return Stream.of(before.version(), after.version())
                .flatMap(Optional::stream)
                .flatMap(version -> version.profiles().codes().stream())
                .toList();
    }

    /** The export read and assessed under one policy. */
    private record Reading(AssessedExport export, Side side) {

        static Reading of(ExportSet exports, Assessor assessor, int weeks, Consumer<Case> witness) {
            TalksAhead talks = new TalksAhead(assessor, weeks);
            AssessedExport export = ExportAssessment.of(exports, assessor, false, talks.andThen(witness));
            if (!export.totals().balances()) {
                throw new IllegalStateException("The rows do not balance: " + export.totals());
            }
            OfficeDirectory nobody = new OfficeDirectory(List.of(), List.of());
            return new Reading(
                    export,
                    new Side(
                            assessor.version().map(PolicyVersion::validFrom),
                            assessor.version().map(PolicyVersion::source).orElse(""),
                            StatusCounts.of(export.cases()),
                            talks.forecast(export, nobody, Persons.NOBODY).total()));
        }
    }
}
