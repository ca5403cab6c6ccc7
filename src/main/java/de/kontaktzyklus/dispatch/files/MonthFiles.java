package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.summary.figures.TeamSummary;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The places of the summary files of a month: each team has a folder of its own, and so has the page over all teams, so
 * that the rights of folders can keep need-to-know.
 *
 * @param folder {@code <summaries>/yyyy-MM}
 * @param names of each team: its folder, and its files without ending
 */
public record MonthFiles(Path folder, Map<String, String> names) {

    /** Folder of the page over all teams; no team's folder has this name. */
    static final String OFFICE = "uebersicht";

    static final String INDEX = "index.html";

    public MonthFiles {
        names = Map.copyOf(names);
    }

    /** @param teams ids of all teams of the month, because the names depend on all of them */
    static MonthFiles of(Path summaries, YearMonth month, List<String> teams) {
        return new MonthFiles(summaries.resolve(month.toString()), TeamFileNames.of(teams));
    }

    /** The page over all teams. */
    Path index() {
        return folder.resolve(OFFICE).resolve(INDEX);
    }

    /** The name of a restated version ends with the day of its facts. */
    public SummaryPlace place(TeamSummary summary) {
        String restated = summary.restatement()
                .map(restatement -> ".restated-" + restatement.knownOn())
                .orElse("");
        String name = names.getOrDefault(summary.team(), TeamFileNames.WITHOUT_TEAM);
        return new SummaryPlace(summary, folder.resolve(name), name + restated);
    }
}
