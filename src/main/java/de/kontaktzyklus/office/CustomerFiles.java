package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.files.SummaryFiles;
import de.kontaktzyklus.files.FilesOf;
import de.kontaktzyklus.files.Removal;
import de.kontaktzyklus.retention.CustomerNumber;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of an office that name a customer.
 *
 * @param inForce archived exports that are in force, or that a summary still needs
 * @param old archived exports that are neither, and refused files
 * @param waiting files in the export folder
 * @param summaries files of summaries, which belong to the office
 */
public record CustomerFiles(List<Path> inForce, List<Path> old, List<Path> waiting, List<Path> summaries) {

    static CustomerFiles naming(String customer, Office office, OfficeClock clock, StateDatabase state)
            throws IOException {
        CustomerNumber number = new CustomerNumber(customer);
        Settings settings = office.settings();
        Set<Path> needed = needed(office, clock, state);
        List<Path> archived =
                naming(number, FilesOf.folder(settings.state().directory().resolve("exports")));
        List<Path> old = new ArrayList<>(
                archived.stream().filter(file -> !needed.contains(file)).toList());
        old.addAll(naming(number, FilesOf.folder(settings.export().refusedDirectory())));
        return new CustomerFiles(
                archived.stream().filter(needed::contains).toList(),
                List.copyOf(old),
                naming(number, FilesOf.folder(settings.export().directory())),
                naming(number, new SummaryFiles(settings.summary().directory()).all()));
    }

    private static Set<Path> needed(Office office, OfficeClock clock, StateDatabase state) {
        TakenExports taken = state.takenExports();
        Set<Path> needed =
                new HashSet<>(Retention.needed(clock.today(), state.keptSummaries(), ExportsInForce.of(office, state)));
        Arrays.stream(ExportKind.values())
                .flatMap(kind -> taken.inForce(kind).stream())
                .map(Taken::archived)
                .forEach(needed::add);
        return needed;
    }

    private static List<Path> naming(CustomerNumber number, List<Path> files) {
        return files.stream().filter(number::isIn).toList();
    }

    /** Deletes the files that nobody needs any more, and their copies in the state. */
    int deleteOld(StateDatabase state) throws IOException {
        List<Taken> taken = state.takenExports().lastTaken(Integer.MAX_VALUE);
        Set<String> staying = taken.stream()
                .filter(export -> inForce.contains(export.archived()))
                .map(Taken::sha256)
                .collect(Collectors.toSet());
        state.deletableState()
                .forgetContents(taken.stream()
                        .filter(export -> old.contains(export.archived()))
                        .map(Taken::sha256)
                        .filter(content -> !staying.contains(content))
                        .toList());
        return Removal.of(old);
    }

    boolean areNone() {
        return Stream.of(inForce, old, waiting, summaries).allMatch(List::isEmpty);
    }
}
