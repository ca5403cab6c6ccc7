package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.AssessedCase;
import de.kontaktzyklus.assessment.CodeTable.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the summary of one team out of its rows. */
final class TeamChapter {

    private final OfficeLook look;
    private final String team;
    private final String name;
    private final List<AssessedCase> rows;
    private final List<AssessedCase> cases;

    /**
     * @param team id, empty for the cases without a known team
     * @param rows those of the team that are not rejected
     */
    TeamChapter(OfficeLook look, String team, String name, List<AssessedCase> rows) {
        this.look = look;
        this.team = team;
        this.name = name;
        this.rows = rows;
        this.cases = rows.stream().filter(CycleRow::isCase).toList();
    }

    /** Whether there is anything to tell: a row, a movement, or a case that vanished. */
    boolean saysSomething() {
        MovementCount movements = new MovementCount(look, team);
        return !rows.isEmpty() || movements.saysSomething();
    }

    TeamSummary summary() {
        CycleRow total = CycleRow.of("", "", cases);
        ExceptionReview exceptions = new ExceptionReview(look, cases);
        return new TeamSummary(
                look.month(),
                look.day(),
                team,
                name,
                look.basis(),
                KeyFigures.of(total, OpenFirstInterview.counts(cases, look.day()), leadTimes()),
                total,
                profiles(),
                WorkList.of(cases, look.day()),
                exceptions.byReason(),
                exceptions.cases(),
                OpenFirstInterview.of(cases, look.day()),
                new QualityReview(look, rows, cases).result(team.isEmpty()),
                new MovementCount(look, team).movements(),
                new RowTotals(
                        look.export().totals().rowsRead(),
                        look.export().totals().byStatus(),
                        RowCounts.byStatus(rows)),
                caseworkers());
    }

    private LeadTimes leadTimes() {
        return LeadTimes.of(cases.stream()
                .filter(LeadTimes::isJudged)
                .flatMap(each -> look.facts().leadTime(each.line()).stream())
                .toList());
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

    private List<CycleRow> caseworkers() {
        if (!look.byCaseworker()) {
            return List.of();
        }
        TreeMap<String, List<AssessedCase>> byId = cases.stream()
                .collect(Collectors.groupingBy(
                        AssessedCase::caseworker, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
        return byId.entrySet().stream()
                .map(entry -> CycleRow.of(entry.getKey(), nameOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String nameOf(String caseworker) {
        return look.directory().caseworker(caseworker).map(each -> each.name()).orElse("");
    }
}
