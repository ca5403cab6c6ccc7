package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.cases.TakenExports.Arrival;
import de.kontaktzyklus.cases.intake.Arrivals;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Files that are settled and could not be removed from the export folder. */
public record StuckFiles(Path folder, Arrivals arrivals) implements CauseSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FOLDER_NOT_EMPTIED);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        List<String> names = arrivals.stuck().stream()
                .map(Arrival::fileName)
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(Cause.of(Alarm.of(Kind.FOLDER_NOT_EMPTIED, "", today, names.size(), folder.toString())
                        .about(names, List.of())));
    }
}
