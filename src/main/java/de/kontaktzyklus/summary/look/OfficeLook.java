package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.forecast.Forecast;
import de.kontaktzyklus.forecast.TalksAhead;
import de.kontaktzyklus.summary.figures.Basis;
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
 * @param contacts counted contacts of the month
 * @param workingTime entries of the month
 * @param reminded reminders of the month
 * @param forecast what comes after the day of assessment
 * @param movements of the month, up to the day of assessment
 * @param missing vanished overdue and not accounted for, up to the day of assessment; without protected cases, which
 *     are for the protected-case address only
 * @param kept what was summed up before
 */
public record OfficeLook(
        YearMonth month,
        AssessedExport export,
        Optional<PolicyVersion> version,
        OfficeCalendar calendar,
        OfficeDirectory directory,
        RowFacts facts,
        MonthContacts contacts,
        List<WorkingTime> workingTime,
        Reminded reminded,
        Forecast forecast,
        List<Movement> movements,
        List<VanishedCase> missing,
        KeptSummaries kept,
        Basis basis,
        SummaryOptions options) {

    /** Id under which the cases of teams that are not in the team export come together. */
    public static final String NO_TEAM = "";

    public static OfficeLook at(YearMonth month, ExportSet exports, Assessor assessor, Sources sources) {
        SummaryOptions options = sources.options();
        LocalDate day = assessor.day();
        MonthContacts contacts = new MonthContacts(month, assessor, options.seenWithinDays(), exports);
        TalksAhead talks = new TalksAhead(assessor, options.forecastWeeks());
        RowFacts facts = new RowFacts(month, assessor, contacts);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, facts.andThen(talks));
        OfficeDirectory directory = exports.directory();
        return new OfficeLook(
                month,
                export,
                assessor.version(),
                sources.calendar(),
                directory,
                facts,
                contacts,
                CounsellingHours.ofMonth(exports.workingTime(), month),
                Reminded.in(month, day, sources.reminders(), options.seenWithinDays(), export.cases()),
                talks.forecast(export, directory, options.byCaseworker()),
                sources.known().movements(month.atDay(1), day),
                missing(sources.known(), day),
                sources.kept(),
                BasisOfLook.of(exports, assessor, options),
                options);
    }

    public LocalDate day() {
        return export.day();
    }

    /** Id of the team, or {@link #NO_TEAM} where the team export does not know it. */
    public String knownTeam(String team) {
        return directory.team(team).map(Team::id).orElse(NO_TEAM);
    }

    private static List<VanishedCase> missing(KnownCases known, LocalDate day) {
        return known.vanishedOverdue().stream()
                .filter(vanished -> !vanished.underProtection())
                .filter(vanished -> !vanished.vanishedOn().isAfter(day))
                .toList();
    }

    /** Where a look comes from, apart from the exports. */
    public record Sources(
            OfficeCalendar calendar,
            KnownCases known,
            ReminderRecord reminders,
            KeptSummaries kept,
            SummaryOptions options) {}
}
