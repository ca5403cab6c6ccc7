package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.summary.figures.TeamSummary;
import java.nio.file.Path;
import java.util.List;

/**
 * A summary and the place of its three files.
 *
 * @param folder {@code <summaries>/yyyy-MM/<team>}
 * @param name file name without ending, safe for every file system; it names the team, so that a copy explains itself
 */
public record SummaryPlace(TeamSummary summary, Path folder, String name) {

    public Path workbook() {
        return folder.resolve(name + ".xlsx");
    }

    public Path page() {
        return folder.resolve(name + ".html");
    }

    public Path rows() {
        return folder.resolve(name + ".csv");
    }

    /** The three files. */
    public List<Path> files() {
        return List.of(workbook(), page(), rows());
    }
}
