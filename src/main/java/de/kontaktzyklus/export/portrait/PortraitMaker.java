package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.mix.FileMix;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.export.mix.RowLimits;
import de.kontaktzyklus.export.portrait.Portrait.AssessedRows;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Draws the portrait of the files of a folder. Each file passes once, from its first row to its last, and the newest
 * case export once more to be assessed. What is kept does not grow with the rows, but for the customers of the newest
 * case export, and the assessment.
 */
public final class PortraitMaker {

    /** Files that others refer to come first. */
    private static final List<ExportKind> ORDER = List.of(
            ExportKind.TEAMS, ExportKind.CASEWORKERS, ExportKind.CASES, ExportKind.CONTACTS, ExportKind.WORKING_TIME);

    private final ExportFormat format;
    private final ContactPolicy policy;
    private final OfficeCalendar calendar;
    private final Set<String> domains;
    private final ExportsBefore before;
    private final MixBasis basis;

    /**
     * Draws with what the office says of its codes.
     *
     * @param domains to which mail may be sent
     * @param before what is in force
     * @param basis what the intake holds the rows of a file against
     */
    public PortraitMaker(
            ExportFormat format,
            ContactPolicy policy,
            OfficeCalendar calendar,
            Collection<String> domains,
            ExportsBefore before,
            MixBasis basis) {
        this.format = format;
        this.policy = policy;
        this.calendar = calendar;
        this.domains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.before = before;
        this.basis = basis;
    }

    /**
     * Reads all files.
     *
     * @param all every file of the folder that is of some kind, oldest first
     * @param newest of these, the newest of each kind
     * @param findings gets every finding of each file, in the order of the rows
     */
    public Portrait of(List<ExportSource> all, Collection<ExportSource> newest, Consumer<ExportFinding> findings) {
        Drawing drawing = new Drawing(newest, findings);
        all.stream()
                .sorted(Comparator.comparingInt(source -> ORDER.indexOf(source.kind())))
                .forEach(drawing::file);
        return drawing.portrait();
    }

    /** One look at a folder. */
    private final class Drawing {

        private final ExportCheck check = new ExportCheck(format, address -> true);
        private final Comparison comparison = new Comparison(before, new RowLimits(basis.limits()));
        private final Set<ExportSource> newest;
        private final List<ExportSource> readable = new ArrayList<>();
        private final Consumer<ExportFinding> findings;
        private final List<FilePortrait> files = new ArrayList<>();
        private final Keys keys = new Keys(format.values().customerNumber());

        Drawing(Collection<ExportSource> newest, Consumer<ExportFinding> findings) {
            this.newest = new HashSet<>(newest);
            this.findings = findings;
        }

        void file(ExportSource source) {
            boolean isNewest = newest.contains(source);
            List<Column> referring =
                    Column.of(source.kind()).stream().filter(Keys::isKey).toList();
            FileLook look = new FileLook(
                    source,
                    context(source),
                    isNewest ? row -> referring.forEach(column -> keys.look(row, column)) : row -> {});
            FileMix mix = isNewest ? mixOf(source) : FileMix.NONE;
            check.file(source, look.andThen(findings), look, mix);
            if (isNewest && !look.isRefused()) {
                readable.add(source);
                List<ExportFinding> objections = comparison.objections(source.kind(), look, mix);
                objections.forEach(findings);
                files.add(look.portrait(comparison.of(source.kind(), look, mix), objections));
            } else {
                files.add(look.portrait(null, List.of()));
            }
        }

        /** As of the day of the export; the cases of the folder would be taken before the contacts. */
        private FileMix mixOf(ExportSource source) {
            return basis.withSeen(source.kind() == ExportKind.CONTACTS ? keys.of(ExportKind.CASES) : Set.of())
                    .mixOf(source, source.exportDate());
        }

        private CodeContext context(ExportSource source) {
            return new CodeContext(policy.inForceOn(source.exportDate()), keys.of(ExportKind.TEAMS), domains);
        }

        Portrait portrait() {
            return new Portrait(List.copyOf(files), keys.rates(), assessed());
        }

        private Optional<AssessedRows> assessed() {
            return readable.stream()
                    .filter(source -> source.kind() == ExportKind.CASES)
                    .findFirst()
                    .flatMap(this::assessed);
        }

        private Optional<AssessedRows> assessed(ExportSource cases) {
            Assessor assessor = Assessor.on(cases.exportDate(), policy, calendar);
            try {
                return Optional.of(States.of(ExportAssessment.of(new FileExportSet(readable, format), assessor)));
            } catch (UnreadableExportException e) {
                return Optional.empty(); // the file itself has its finding
            }
        }
    }
}
