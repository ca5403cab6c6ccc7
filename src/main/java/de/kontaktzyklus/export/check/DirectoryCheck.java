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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds cases, caseworkers and teams against each other. */
final class DirectoryCheck {

    private final OfficeDirectory directory;
    private final FileExportSet exports;

    private final Plausibility plausibility;

    DirectoryCheck(OfficeDirectory directory, FileExportSet exports, Plausibility plausibility) {
        this.directory = directory;
        this.exports = exports;
        this.plausibility = plausibility;
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

    /** Cases whose caseworker or team nobody knows, where there is such a directory; and days nobody believes. */
    void cases(List<ExportFinding> findings) {
        LocalDate day =
                exports.file(ExportKind.CASES).map(ExportFile::exportDate).orElseThrow();
        Ids workers = new Ids(directory.caseworkers().stream().map(Caseworker::id));
        Ids teams = new Ids(directory.teams().stream().map(Team::id));
        Lines late = new Lines();
        Lines endless = new Lines();
        exports.forEachCase(row -> {
            if (row instanceof CaseRow.Read read) {
                Case facts = read.facts();
                workers.look(facts.caseworker(), row.line());
                teams.look(facts.team(), row.line());
                late.addIf(isAfter(facts.nextAppointment(), day.plusMonths(plausibility.appointmentMonths())), row);
                Optional<LocalDate> end = facts.exception().flatMap(CaseException::until);
                endless.addIf(isAfter(end, day.plusMonths(plausibility.exceptionMonths())), row);
            }
        });
        if (exports.file(ExportKind.CASEWORKERS).isPresent()) {
            workers.report(Column.CASEWORKER, Problem.CASEWORKER_NEARLY, Problem.CASEWORKER_UNKNOWN, findings);
        }
        if (exports.file(ExportKind.TEAMS).isPresent()) {
            teams.report(Column.TEAM, Problem.TEAM_NEARLY, Problem.TEAM_UNKNOWN, findings);
        }
        late.report(Column.NEXT_APPOINTMENT, Problem.APPOINTMENT_TOO_LATE, findings);
        endless.report(Column.EXCEPTION_UNTIL, Problem.EXCEPTION_TOO_LATE, findings);
    }

    private static boolean isAfter(Optional<LocalDate> stated, LocalDate latest) {
        return stated.filter(latest::isBefore).isPresent();
    }

    private ExportFinding finding(ExportKind kind, int line, Column column, Problem problem, Object... details) {
        String file = exports.file(kind).map(ExportFile::name).orElse("");
        return new ExportFinding(file, line, column.title(), ValueClass.NONE, problem, List.of(details));
    }

    /** Which ids of the cases are not in a directory, and which of those are but for their spelling. */
    private final class Ids {

        private final Set<String> known;
        private final Set<String> spellings;
        private final Lines nearly = new Lines();
        private final Lines strangers = new Lines();

        Ids(Stream<String> ids) {
            known = ids.collect(Collectors.toSet());
            spellings = known.stream().map(DirectoryCheck::spelling).collect(Collectors.toSet());
        }

        void look(String id, int line) {
            if (!known.contains(id)) {
                boolean isNearly = !id.isEmpty() && spellings.contains(spelling(id));
                (isNearly ? nearly : strangers).add(line);
            }
        }

        void report(Column column, Problem near, Problem unknown, List<ExportFinding> findings) {
            nearly.report(column, near, findings);
            strangers.report(column, unknown, findings);
        }
    }

    private static String spelling(String id) {
        return id.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT).replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    /** Counts lines and keeps the first twenty. */
    private final class Lines {

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
