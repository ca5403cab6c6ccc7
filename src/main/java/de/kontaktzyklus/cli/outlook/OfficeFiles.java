package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cli.cases.CaseFiles;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Case files, and those of caseworkers and teams: the named ones, otherwise the newest ones beside the case export. */
final class OfficeFiles {

    private static final Set<ExportKind> LOOKED_FOR = Set.of(ExportKind.CASEWORKERS, ExportKind.TEAMS);

    @Mixin
    private CaseFiles cases = new CaseFiles();

    @Option(names = "--caseworkers", paramLabel = "FILE")
    private Optional<Path> caseworkers = Optional.empty();

    @Option(names = "--teams", paramLabel = "FILE")
    private Optional<Path> teams = Optional.empty();

    CaseFiles cases() {
        return cases;
    }

    ExportSet in(Office office) {
        Map<ExportKind, Path> files = cases.byKind();
        caseworkers.ifPresent(file -> files.put(ExportKind.CASEWORKERS, file));
        teams.ifPresent(file -> files.put(ExportKind.TEAMS, file));
        for (ExportSource beside : office.exportDirectory().newest(cases.folder())) {
            if (LOOKED_FOR.contains(beside.kind())) {
                files.putIfAbsent(beside.kind(), beside.path());
            }
        }
        return office.exports(files);
    }
}
