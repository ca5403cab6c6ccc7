package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.config.policy.PolicyFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A forecast of invented cases, told as prose: {@code aForecast().with(caseworker("V5011", 39)).of(aCase(…))}. As of
 * Monday, 23.11.2026, under the shipped policy, eight weeks ahead; the office is closed on 24 and 31 December.
 */
final class AForecast {

    static final ContactPolicy POLICY = PolicyFile.read(Path.of("config", PolicyFile.NAME));
    static final OfficeCalendar CALENDAR = new HolidayCalendar(
            "NW", day -> day.getMonthValue() == 12 && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31));

    private final List<Caseworker> caseworkers = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private LocalDate asOf = LocalDate.of(2026, 11, 23);
    private int weeks = 8;
    private boolean byCaseworker;
    private int fewest;

    static AForecast aForecast() {
        return new AForecast();
    }

    static Caseworker caseworker(String id, double weeklyHours) {
        return new Caseworker(
                id, "Erika Muster", "", "501", Optional.of(weeklyHours), "", Optional.empty(), Optional.empty());
    }

    static Caseworker absent(Caseworker worker, String from, String until) {
        return new Caseworker(
                worker.id(),
                worker.name(),
                worker.email(),
                worker.team(),
                worker.weeklyHours(),
                worker.deputy(),
                CaseFixture.day(from),
                CaseFixture.day(until));
    }

    static Caseworker withoutHours(String id) {
        return new Caseworker(id, "", "", "501", Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    AForecast asOf(String day) {
        asOf = CaseFixture.day(day).orElseThrow();
        return this;
    }

    AForecast weeks(int count) {
        weeks = count;
        return this;
    }

    AForecast with(Caseworker... workers) {
        caseworkers.addAll(List.of(workers));
        return this;
    }

    AForecast withTeam(String id) {
        teams.add(new Team(id, "Team " + id, "", ""));
        return this;
    }

    AForecast fewest(int persons) {
        fewest = persons;
        return this;
    }

    AForecast byCaseworker() {
        byCaseworker = true;
        return this;
    }

    /** The only team there is. */
    TeamForecast of(CaseFixture... cases) {
        List<TeamForecast> found = office(cases).teams();
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " teams");
        }
        return found.get(0);
    }

    Forecast office(CaseFixture... cases) {
        CaseRow[] rows = new CaseRow[cases.length];
        for (int index = 0; index < cases.length; index++) {
            rows[index] = cases[index].onLine(index + 2).row();
        }
        return office(InMemoryExportSet.of(rows));
    }

    Forecast office(InMemoryExportSet exports) {
        Assessor assessor = Assessor.on(asOf, POLICY, CALENDAR);
        TalksAhead talks = new TalksAhead(assessor, weeks);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, talks);
        return talks.forecast(export, new OfficeDirectory(caseworkers, teams), new Persons(byCaseworker, fewest));
    }

    /** Calendar weeks of all talks, each as often as there are talks in it. */
    static List<Integer> calendarWeeks(TeamForecast forecast) {
        return forecast.weeks().stream()
                .flatMap(week -> Stream.generate(week::isoWeek).limit(week.talks()))
                .toList();
    }
}
