package de.kontaktzyklus.export.check;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueClass;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares cases, caseworkers and teams with each other. */
final class DirectoryCheck {

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s<>,;:\"@]+@[A-Za-z0-9.-]+");

    private final OfficeDirectory directory;
    private final FileExportSet exports;
    private final Plausibility plausibility;
    private final Predicate<String> isUsable;
    private final AlikeIds caseworkers = new AlikeIds();
    private final AlikeIds teams = new AlikeIds();

    /**
     * @param plausibility from where on a day is not believed
     * @param isUsable whether a mail may and can go to an address
     */
    DirectoryCheck(
            OfficeDirectory directory, FileExportSet exports, Plausibility plausibility, Predicate<String> isUsable) {
        this.directory = directory;
        this.exports = exports;
        this.plausibility = plausibility;
        this.isUsable = isUsable;
        directory.caseworkers().forEach(worker -> caseworkers.know(worker.id()));
        directory.teams().forEach(team -> teams.know(team.id()));
        directory.caseworkers().forEach(worker -> {
            caseworkers.meet(worker.deputy());
            teams.meet(worker.team());
        });
    }

    /** People who cannot be reached, and absences that cannot be. */
    void people(List<ExportFinding> findings) {
        Map<String, Integer> workerLines = exports.lines(ExportKind.CASEWORKERS, Column.WORKER_ID);
        directory.caseworkers().forEach(worker -> person(worker, workerLines.getOrDefault(worker.id(), 0), findings));
        Map<String, Integer> teamLines = exports.lines(ExportKind.TEAMS, Column.TEAM_ID);
        directory.teams().forEach(team -> leader(team, teamLines.getOrDefault(team.id(), 0), findings));
    }

    private void leader(Team team, int line, List<ExportFinding> findings) {
        if (team.email().isEmpty()) {
            findings.add(finding(ExportKind.TEAMS, line, Column.TEAM_EMAIL, Problem.LEADER_ADDRESS_MISSING, team.id()));
        } else if (!isUsable.test(team.email())) {
            findings.add(unusable(ExportKind.TEAMS, line, Column.TEAM_EMAIL, team.id(), team.email()));
        }
    }

    private void person(Caseworker worker, int line, List<ExportFinding> findings) {
        if (worker.email().isEmpty()) {
            findings.add(
                    finding(ExportKind.CASEWORKERS, line, Column.WORKER_EMAIL, Problem.ADDRESS_MISSING, worker.id()));
        } else if (!isUsable.test(worker.email())) {
            findings.add(unusable(ExportKind.CASEWORKERS, line, Column.WORKER_EMAIL, worker.id(), worker.email()));
        }
        if (!worker.deputy().isEmpty() && directory.caseworker(worker.deputy()).isEmpty()) {
            findings.add(finding(ExportKind.CASEWORKERS, line, Column.WORKER_DEPUTY, Problem.DEPUTY_UNKNOWN));
        }
        if (worker.hasReversedAbsence()) {
            findings.add(finding(
                    ExportKind.CASEWORKERS, line, Column.WORKER_ABSENT_UNTIL, Problem.ABSENCE_REVERSED, worker.id()));
        }
    }

    /** Names the domain, which is no person's, where it is at fault, and nothing else of the address. */
    private ExportFinding unusable(ExportKind kind, int line, Column column, String id, String address) {
        String trimmed = address.strip();
        String domain = trimmed.substring(trimmed.indexOf('@') + 1);
        boolean isDomainAtFault = ONE_ADDRESS.matcher(trimmed).matches() && !isUsable.test("name@" + domain);
        return isDomainAtFault
                ? finding(kind, line, column, Problem.DOMAIN_NOT_ALLOWED, id, domain)
                : finding(kind, line, column, Problem.ADDRESS_UNUSABLE, id);
    }

    /** Ids that would be the same but for case, blanks or leading zeros; to be asked after the cases. */
    void ids(List<ExportFinding> findings) {
        caseworkers
                .pairs()
                .forEach(pair -> findings.add(finding(
                        ExportKind.CASEWORKERS, 0, Column.WORKER_ID, Problem.IDS_ALIKE, pair.known(), pair.other())));
        teams.pairs()
                .forEach(pair -> findings.add(
                        finding(ExportKind.TEAMS, 0, Column.TEAM_ID, Problem.IDS_ALIKE, pair.known(), pair.other())));
    }

    /** Cases whose caseworker or team nobody knows, where there is such a directory; and days nobody believes. */
    void cases(List<ExportFinding> findings) {
        LocalDate day =
                exports.file(ExportKind.CASES).map(ExportFile::exportDate).orElseThrow();
        LocalDate latestAppointment = day.plusMonths(plausibility.appointmentMonths());
        LocalDate latestEnd = day.plusMonths(plausibility.exceptionMonths());
        LineNumbers strangers = new LineNumbers();
        LineNumbers strangeTeams = new LineNumbers();
        LineNumbers late = new LineNumbers();
        LineNumbers endless = new LineNumbers();
        exports.forEachCase(row -> {
            if (row instanceof CaseRow.Read read) {
                Case facts = read.facts();
                caseworkers.meet(facts.caseworker());
                teams.meet(facts.team());
                strangers.addIf(directory.caseworker(facts.caseworker()).isEmpty(), row);
                strangeTeams.addIf(directory.team(facts.team()).isEmpty(), row);
                late.addIf(isAfter(facts.nextAppointment().orElse(null), latestAppointment), row);
                endless.addIf(
                        isAfter(facts.exception().flatMap(CaseException::until).orElse(null), latestEnd), row);
            }
        });
        if (exports.file(ExportKind.CASEWORKERS).isPresent()) {
            strangers.report(Column.CASEWORKER, Problem.CASEWORKER_UNKNOWN, findings);
        }
        if (exports.file(ExportKind.TEAMS).isPresent()) {
            strangeTeams.report(Column.TEAM, Problem.TEAM_UNKNOWN, findings);
        }
        late.report(Column.NEXT_APPOINTMENT, Problem.APPOINTMENT_TOO_LATE, findings);
        endless.report(Column.EXCEPTION_UNTIL, Problem.EXCEPTION_TOO_LATE, findings);
    }

    private static boolean isAfter(@Nullable LocalDate stated, LocalDate latest) {
        return stated != null && stated.isAfter(latest);
    }

    private ExportFinding finding(ExportKind kind, int line, Column column, Problem problem, Object... details) {
        String file = exports.file(kind).map(ExportFile::name).orElse("");
        return new ExportFinding(file, line, column.title(), ValueClass.NONE, problem, List.of(details));
    }

    /** Counts lines and keeps the first twenty. */
    private final class LineNumbers {

        private static final int MOST_KEPT = 20;

        private final List<Integer> kept = new ArrayList<>();
        private int count;

        void addIf(boolean applies, CaseRow row) {
            if (applies) {
                add(row.line());
            }
        }

        void add(int line) {
            count++;
            if (kept.size() < MOST_KEPT) {
                kept.add(line);
            }
        }

        void report(Column column, Problem problem, List<ExportFinding> findings) {
            if (count > 0) {
                String lines = kept.stream().map(String::valueOf).collect(Collectors.joining(", "));
                findings.add(finding(
                        ExportKind.CASES, 0, column, problem, count, count > kept.size() ? lines + ", …" : lines));
            }
        }
    }
}
