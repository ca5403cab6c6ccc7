package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigures;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.RowTotals;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.CaseLists;
import de.kontaktzyklus.summary.figures.TeamSummary.Cycles;
import de.kontaktzyklus.summary.figures.TeamSummary.DoneInMonth;
import de.kontaktzyklus.summary.figures.TeamSummary.ExportedRows;
import de.kontaktzyklus.summary.figures.TeamSummary.Head;
import de.kontaktzyklus.summary.figures.TeamSummary.LateEntries;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.CounsellingHours;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import de.kontaktzyklus.summary.worklist.OpenFirstInterview;
import de.kontaktzyklus.summary.worklist.RowCounts;
import de.kontaktzyklus.summary.worklist.TeamCase;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the summary of one team from its rows. */
final class TeamChapter {

    private final OfficeLook look;
    private final String team;
    private final String name;
    private final List<AssessedCase> rows;
    private final List<AssessedCase> cases;
    private final Optional<Bridge> bridge;
    private final List<OverdueCase> overdueCases;
    private final Map<String, Integer> talkMinutes;
    private final Optional<Restatement> lateChanges;

    /**
     * @param team id, empty for the cases without a known team
     * @param office the rows of all teams
     * @param lateChanges what was entered late for the month before, by team
     */
    TeamChapter(OfficeLook look, String team, String name, OfficeRows office, Map<String, Restatement> lateChanges) {
        this.lateChanges = Optional.ofNullable(lateChanges.get(team));
        this.look = look;
        this.team = team;
        this.name = name;
        this.rows = office.rows(team);
        this.cases = office.clients(team);
        this.bridge = office.bridge(team);
        this.talkMinutes = office.talkMinutes();
        this.overdueCases = office.toKnow(team);
    }

    String team() {
        return team;
    }

    /** Whether there is anything to say: a row, a movement, a vanished case, or one that was overdue. */
    boolean saysSomething() {
        MovementCount movements = new MovementCount(look, team);
        return !rows.isEmpty()
                || movements.saysSomething()
                || bridge.filter(each -> !each.passages().isEmpty()).isPresent();
    }

    TeamSummary summary() {
        CycleRow total = CycleRow.of("", "", cases);
        TeamCases teamCases = new TeamCases(look, bridge.orElseGet(() -> new Bridge(List.of())));
        List<TeamCase> counted = cases.stream().map(teamCases::of).toList();
        Map<CaseGroup, Integer> sizes = RowCounts.by(CaseGroup.class, counted, each -> each.groups().stream());
        ContactsHeld contacts = contacts();
        Counselling counselling = new CounsellingHours(look, team).result(contacts.isMeasured(), talkMinutes);
        List<KeyFigure> keyFigures =
                new KeyFigures(sizes, total, leadTimes(counted), contacts, counselling, bridge).all();
        return new TeamSummary(
                new Head(look.month(), look.day(), team, name, look.basis()),
                keyFigures,
                new Cycles(total, profiles(), new CaseworkerRows(look, cases).rows(counselling.hasEnoughPersons())),
                caseLists(counted),
                exportedRows(),
                new DoneInMonth(
                        Optional.of(counselling.hasEnoughPersons() ? contacts : contacts.withoutMinutes()),
                        Optional.of(counselling),
                        Optional.of(look.reminded().of(look, team, sizes))),
                new OverTime(trend(keyFigures), look.forecast().team(team), bridge, overdueCases),
                new LateEntries(Optional.empty(), lateChanges));
    }

    private CaseLists caseLists(List<TeamCase> counted) {
        ExceptionReview exceptions = new ExceptionReview(look, cases);
        return new CaseLists(
                WorkList.of(counted, look.day()),
                exceptions.byReason(),
                exceptions.cases(),
                OpenFirstInterview.of(cases, look.day()));
    }

    private ExportedRows exportedRows() {
        return new ExportedRows(
                new QualityReview(look, rows, cases).result(team),
                new MovementCount(look, team).movements(),
                new RowTotals(
                        look.export().totals().rowsRead(),
                        look.export().totals().byStatus(),
                        RowCounts.byStatus(rows)));
    }

    private ContactsHeld contacts() {
        ContactTally tally = new ContactTally(look);
        cases.forEach(tally::add);
        return tally.result();
    }

    private List<TrendMonth> trend(List<KeyFigure> figures) {
        YearMonth month = look.month();
        List<TeamFigures> made = new ArrayList<>(
                new EarlierMonths(look.kept(), look.options().persons().fewest()).before(month, team));
        made.add(new TeamFigures(month, team, name, look.basis().policyFrom(), figures));
        return Trend.of(month, made);
    }

    private static LeadTimes leadTimes(List<TeamCase> counted) {
        return LeadTimes.of(
                counted.stream().flatMap(each -> each.leadTime().stream()).toList());
    }

    private List<CycleRow> profiles() {
        List<CycleRow> profiles = new ArrayList<>();
        List<Code> codes = look.version().map(rules -> rules.profiles().codes()).orElse(List.of());
        for (Code code : codes) {
            profiles.add(CycleRow.of(code.code(), code.label(), ofProfile(code.code())));
        }
        CycleRow without = CycleRow.of("", "", ofProfile(""));
        if (!without.hasNoCases()) {
            profiles.add(without);
        }
        return List.copyOf(profiles);
    }

    private List<AssessedCase> ofProfile(String code) {
        return cases.stream().filter(each -> each.profile().equals(code)).toList();
    }
}
