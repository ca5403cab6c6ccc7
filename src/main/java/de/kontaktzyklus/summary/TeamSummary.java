package de.kontaktzyklus.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * The summary of one team for one month: computed once, kept as it is, and shown with three faces that compute nothing.
 *
 * @param month the month it is about
 * @param asOf day of assessment: the last day of the month, or an earlier one while the month goes on
 * @param team team id; empty for the cases whose team is not in the team export
 * @param teamName what people call the team, empty likewise
 * @param basis what it was computed from
 * @param keyFigures in the order of {@link Figure}
 * @param total the team as a whole
 * @param profiles by Profillage in the order of the policy, then those without or with an unknown one, if any
 * @param workList what is to be done
 * @param exceptions by reason in the order of the policy, then all other reasons; reasons without a case are left out
 * @param exceptionCases those without an end and those that have ended
 * @param firstInterviews those that are open, most urgent first
 * @param dataQuality what is to be mended
 * @param movements what moved in the month
 * @param rows control totals
 * @param caseworkers by caseworker, in order of id and never by result; empty unless the office has switched it on
 */
public record TeamSummary(
        YearMonth month,
        LocalDate asOf,
        String team,
        String teamName,
        Basis basis,
        List<KeyFigure> keyFigures,
        CycleRow total,
        List<CycleRow> profiles,
        WorkList workList,
        List<ExceptionRow> exceptions,
        List<ExceptionCase> exceptionCases,
        List<OpenFirstInterview> firstInterviews,
        DataQuality dataQuality,
        Movements movements,
        RowTotals rows,
        List<CycleRow> caseworkers) {

    /** Whether the month was not over on the day of assessment. */
    public boolean provisional() {
        return asOf.isBefore(month.atEndOfMonth());
    }

    /** Calendar days from the date of the export to the day of assessment; negative when the export is the younger one. */
    public OptionalLong exportAge() {
        return basis.exportDate().stream()
                .mapToLong(date -> ChronoUnit.DAYS.between(date, asOf))
                .findFirst();
    }

    /** The key figure with this code; every summary has all of them. */
    public KeyFigure keyFigure(Figure figure) {
        return keyFigures.stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure " + figure + " in the summary of " + month));
    }
}
