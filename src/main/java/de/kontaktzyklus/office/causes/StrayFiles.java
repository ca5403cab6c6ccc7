package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.export.check.FolderContent;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What lies in the export folder and is never read: files whose name no pattern takes, and links. A file that counts as
 * unfinished is one of them when it has not changed for a day.
 *
 * @param look reads the folder anew
 */
public record StrayFiles(Supplier<FolderContent> look, Supplier<Instant> now) implements CauseSource {

    private static final Duration LONG_ENOUGH = Duration.ofDays(1);

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FILES_UNKNOWN, Kind.LINKS_IN_FOLDER);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        FolderContent content = look.get();
        Cause unknown = cause(
                Alarm.of(
                        Kind.FILES_UNKNOWN,
                        "",
                        today,
                        content.strays(now.get().minus(LONG_ENOUGH)).size(),
                        content.folder().toString(),
                        content.patterns()),
                content.strays(now.get().minus(LONG_ENOUGH)));
        Cause links = cause(
                Alarm.of(
                        Kind.LINKS_IN_FOLDER,
                        "",
                        today,
                        content.links().size(),
                        content.folder().toString()),
                content.links());
        return List.of(unknown, links).stream()
                .filter(cause -> !cause.items().isEmpty())
                .toList();
    }

    private static Cause cause(Alarm alarm, List<String> names) {
        return new Cause(
                alarm.about(names, List.of()),
                names.stream().map(StrayFiles::withoutNumbers).collect(Collectors.toSet()));
    }

    /** Tomorrow's file of the same name is no news. */
    private static String withoutNumbers(String name) {
        return name.replaceAll("[0-9]+", "#");
    }
}
