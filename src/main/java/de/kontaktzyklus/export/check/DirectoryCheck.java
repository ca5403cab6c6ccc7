package de.kontaktzyklus.export.check;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueClass;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares cases, caseworkers and teams with each other. */
final class DirectoryCheck {

    private final OfficeDirectory directory;
    private final FileExportSet exports;

    DirectoryCheck(OfficeDirectory directory, FileExportSet exports) {
        this.directory = directory;
        this.exports = exports;
    }

    /** People who cannot be reached. */
    void people(List<ExportFinding> findings) {
        Map<String, Integer> workerLines = exports.lines(ExportKind.CASEWORKERS, Column.WORKER_ID);
        directory.caseworkers().forEach(worker -> person(worker, workerLines.getOrDefault(worker.id(), 0), findings));
        Map<String, Integer> teamLines = exports.lines(ExportKind.TEAMS, Column.TEAM_ID);
        directory.teams().stream()
                .filter(team -> team.email().isEmpty())
                .map(team -> finding(
                        ExportKind.TEAMS,
                        teamLines.getOrDefault(team.id(), 0),
                        Column.TEAM_EMAIL,
                        Problem.LEADER_ADDRESS_MISSING))
                .forEach(findings::add);
    }

    private void person(Caseworker worker, int line, List<ExportFinding> findings) {
        if (worker.email().isEmpty()) {
            findings.add(finding(ExportKind.CASEWORKERS, line, Column.WORKER_EMAIL, Problem.ADDRESS_MISSING));
        }
        if (!worker.deputy().isEmpty() && directory.caseworker(worker.deputy()).isEmpty()) {
            findings.add(finding(ExportKind.CASEWORKERS, line, Column.WORKER_DEPUTY, Problem.DEPUTY_UNKNOWN));
        }
    }

    /** Cases whose caseworker or team is not in the directory, if there is one. */
    void cases(List<ExportFinding> findings) {
        LineNumbers strangers = new LineNumbers();
        LineNumbers strangeTeams = new LineNumbers();
        exports.forEachCase(row -> {
            if (row instanceof CaseRow.Read read) {
                strangers.addIf(directory.caseworker(read.facts().caseworker()).isEmpty(), row.line());
                strangeTeams.addIf(directory.team(read.facts().team()).isEmpty(), row.line());
            }
        });
        if (exports.file(ExportKind.CASEWORKERS).isPresent()) {
            strangers.report(Column.CASEWORKER, Problem.CASEWORKER_UNKNOWN, findings);
        }
        if (exports.file(ExportKind.TEAMS).isPresent()) {
            strangeTeams.report(Column.TEAM, Problem.TEAM_UNKNOWN, findings);
        }
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

        void addIf(boolean applies, int line) {
            if (applies) {
                count++;
                if (kept.size() < MOST_KEPT) {
                    kept.add(line);
                }
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
