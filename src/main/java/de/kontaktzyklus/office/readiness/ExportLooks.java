package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.export.ExportDates;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.check.FolderContent;
import de.kontaktzyklus.export.check.HeaderCheck;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.causes.ExportFolder;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the exports arrive, and the names and headers of what lies in it; no row is read. */
final class ExportLooks {

    private final Office office;
    private final FolderLooks folders;
    private final Duration patience;
    private final Path folder;
    private List<ExportSource> waiting = List.of();

    ExportLooks(Office office, FolderLooks folders, Duration patience) {
        this.office = office;
        this.folders = folders;
        this.patience = patience;
        this.folder = office.settings().export().directory();
    }

    List<Look> looks() {
        return Patiently.ask(patience, this::fault)
                .orElseGet(() -> Optional.of(Look.at(
                        Said.FOLDER_SILENT, FolderLooks.shown(folder), FolderLooks.EXPORTS, patience.toSeconds())))
                .map(List::of)
                .orElseGet(this::content);
    }

    /** The day in the name of the newest export that waits. */
    Optional<LocalDate> newestWaiting() {
        return waiting.stream()
                .flatMap(export -> ExportDates.inName(export.name()).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Look> fault() {
        return folders.unmounted(FolderLooks.EXPORTS, folder)
                .or(() -> new ExportFolder(folder).fault().map(this::look))
                .or(() -> folders.look(FolderLooks.EXPORTS, folder));
    }

    private Look look(ExportFolder.Fault fault) {
        String shown = FolderLooks.shown(folder);
        return switch (fault) {
            case MISSING -> Look.at(Said.EXPORT_FOLDER_MISSING, shown);
            case UNREADABLE -> Look.at(Said.EXPORT_FOLDER_UNREADABLE, shown, FolderLooks.user());
            case NOT_WRITABLE -> Look.at(Said.FOLDER_NOT_WRITABLE, shown, FolderLooks.EXPORTS, FolderLooks.user());
            case UNMOUNTED -> Look.at(Said.FOLDER_UNMOUNTED, shown, FolderLooks.EXPORTS, shown);
        };
    }

    private List<Look> content() {
        waiting = office.exportDirectory().all(folder);
        FolderContent content = FolderContent.of(
                folder, office.exportDirectory(), office.settings().export().doneFile());
        List<Look> looks = new ArrayList<>();
        looks.add(Look.at(Said.EXPORT_FOLDER_FINE, FolderLooks.shown(folder), fileSystem(), waiting.size()));
        strays(content).ifPresent(looks::add);
        if (!content.links().isEmpty()) {
            looks.add(Look.at(
                    Said.EXPORT_FOLDER_LINKS,
                    FolderLooks.shown(folder),
                    content.links().size(),
                    content.links().get(0)));
        }
        LocalDate today = office.clock().today();
        waiting.stream()
                .filter(export -> export.exportDate().isAfter(today))
                .map(export -> Look.at(Said.EXPORT_OF_LATER_DAY, export.name(), export.exportDate(), today))
                .forEach(looks::add);
        looks.addAll(headers());
        return looks;
    }

    private Optional<Look> strays(FolderContent content) {
        List<String> names = Stream.concat(content.unknown().stream(), content.unfinished().stream())
                .map(FolderContent.Stray::name)
                .sorted()
                .toList();
        return names.stream()
                .findFirst()
                .map(first -> Look.at(
                        Said.EXPORT_FOLDER_STRAYS, FolderLooks.shown(folder), names.size(), first, content.patterns()));
    }

    private List<Look> headers() {
        ExportTexts words = new ExportTexts(office.language());
        HeaderCheck check = new HeaderCheck(office.format());
        return waiting.stream()
                .flatMap(export -> check.refusal(export).stream())
                .map(finding -> Look.at(Said.EXPORT_HEADER, finding.file(), words.line(finding)))
                .toList();
    }

    private String fileSystem() {
        try {
            FileStore store = Files.getFileStore(folder);
            return store.name().contains("/") && !store.name().startsWith("/dev/")
                    ? store.type() + " " + store.name()
                    : store.type();
        } catch (IOException notAsked) {
            return "?";
        }
    }
}
