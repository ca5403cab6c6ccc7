package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.forecast.Forecast;
import de.kontaktzyklus.forecast.Persons;
import de.kontaktzyklus.forecast.TalksAhead;
import de.kontaktzyklus.summary.figures.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole office as the summaries of one month see it. Ask the look itself, not its parts.
 *
 * @param month the month
 * @param export all rows, assessed
 * @param version policy in force on the day of assessment
 * @param done what was done in the month
 * @param changes what changed between the exports of the month
 * @param forecast what comes after the day of assessment
 * @param basis what the figures are computed from, for the record
 * @param sources what else the look needs
 */
public record OfficeLook(
        YearMonth month,
        AssessedExport export,
        Optional<PolicyVersion> version,
        OfficeDirectory directory,
        Done done,
        Changes changes,
        Forecast forecast,
        Basis basis,
        Sources sources) {

    /** Id for the cases of all teams that are not in the team export. */
    public static final String NO_TEAM = "";

    public static OfficeLook at(YearMonth month, ExportSet exports, Assessor assessor, Sources sources) {
        SummaryOptions options = sources.options();
        LocalDate day = assessor.day();
        MonthContacts contacts = new MonthContacts(month, assessor, options.seenWithinDays(), exports);
        TalksAhead talks = new TalksAhead(assessor, options.forecastWeeks());
        RowFacts facts = new RowFacts(month, assessor, contacts);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, facts.andThen(talks));
        OfficeDirectory directory = exports.directory();
        List<WorkingTime> workingTime = exports.workingTime();
        return new OfficeLook(
                month,
                export,
                assessor.version(),
                directory,
                new Done(
                        facts,
                        contacts,
                        contacts.unknownCustomers(),
                        exports.file(ExportKind.CONTACTS).map(ExportFile::exportDate),
                        CounsellingHours.ofMonth(workingTime, month),
                        !workingTime.isEmpty(),
                        Reminded.in(month, day, sources.reminders(), options.seenWithinDays(), export.cases())),
                new Changes(
                        sources.known().movements(month.atDay(1), day),
                        missing(sources.known(), day),
                        sources.known().becameOverdue(month.atDay(1), day),
                        unreadOf(export, sources.known())),
                talks.forecast(
                        export,
                        directory,
                        new Persons(
                                options.persons().byCaseworker(),
                                options.persons().fewest())),
                BasisOfLook.of(exports, assessor, options),
                sources);
    }

    public LocalDate day() {
        return export.day();
    }

    public OfficeCalendar calendar() {
        return sources.calendar();
    }

    public KeptSummaries kept() {
        return sources.kept();
    }

    public SummaryOptions options() {
        return sources.options();
    }

    public RowFacts facts() {
        return done.facts();
    }

    public MonthContacts contacts() {
        return done.contacts();
    }

    /** Contacts of the month whose customer is in no readable row, of whatever team. */
    public int contactsOfUnknown() {
        return done.ofUnknown();
    }

    public List<WorkingTime> workingTime() {
        return done.workingTime();
    }

    /** Whether there is a working-time export at all, for whatever month. */
    public boolean hasWorkingTime() {
        return done.hasWorkingTime();
    }

    /** Whether the contacts file is older than the office bears with it. */
    public boolean hasOldContacts() {
        return done.contactsUntil()
                .filter(until -> until.isBefore(day()))
                .filter(until -> options().contactsDays().stream()
                        .anyMatch(most -> calendar().officeDaysBetween(until, day()) > most))
                .isPresent();
    }

    public Reminded reminded() {
        return done.reminded();
    }

    public List<Movement> movements() {
        return changes.movements();
    }

    public List<LastKnown> unread() {
        return changes.unread();
    }

    public List<BecameOverdue> becameOverdue() {
        return changes.becameOverdue();
    }

    public List<VanishedCase> missing() {
        return changes.missing();
    }

    /** Id of the team, or {@link #NO_TEAM} if the team export does not have it. */
    public String knownTeam(String team) {
        return directory.team(team).map(Team::id).orElse(NO_TEAM);
    }

    private static List<LastKnown> unreadOf(AssessedExport export, KnownCases cases) {
        if (export.rejected().isEmpty()) {
            return List.of();
        }
        Map<String, LastKnown> known = cases.lastKnown();
        return export.unreadOf(known).stream()
                .map(row -> Objects.requireNonNull(known.get(row.remains().customer())))
                .toList();
    }

    private static List<VanishedCase> missing(KnownCases known, LocalDate day) {
        return known.vanishedOverdue().stream()
                .filter(vanished -> !vanished.underProtection())
                .filter(vanished -> !vanished.vanishedOn().isAfter(day))
                .toList();
    }

    /**
     * What was done in the month.
     *
     * @param facts what the assessment of a row does not keep
     * @param contacts counted contacts of the month
     * @param ofUnknown contacts of the month whose customer is in no readable row
     * @param contactsUntil date of the contacts file, if there is one
     * @param workingTime entries of the month
     * @param hasWorkingTime whether there are entries of any month
     * @param reminded reminders of the month
     */
    public record Done(
            RowFacts facts,
            MonthContacts contacts,
            int ofUnknown,
            Optional<LocalDate> contactsUntil,
            List<WorkingTime> workingTime,
            boolean hasWorkingTime,
            Reminded reminded) {}

    /**
     * What changed between the exports, up to the day of assessment.
     *
     * @param movements of the month
     * @param missing cases that vanished while overdue and are not accounted for; without protected cases, which are
     *     for the protected-case address only
     * @param becameOverdue cases that a run of the month was the first to show as overdue
     * @param unread what is known of the cases whose row cannot be read
     */
    public record Changes(
            List<Movement> movements,
            List<VanishedCase> missing,
            List<BecameOverdue> becameOverdue,
            List<LastKnown> unread) {}

    /**
     * What a look needs apart from the exports.
     *
     * @param kept what was summed up before
     */
    public record Sources(
            OfficeCalendar calendar,
            KnownCases known,
            ReminderRecord reminders,
            KeptSummaries kept,
            SummaryOptions options) {}
}
