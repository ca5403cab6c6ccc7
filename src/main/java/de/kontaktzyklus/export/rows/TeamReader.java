package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rows of the team export. */
final class TeamReader extends RowReader<Team> {

    private final Set<String> seen = new HashSet<>();

    TeamReader(String file, Consumer<ExportFinding> findings) {
        super(file, findings);
    }

    @Override
    Optional<Team> readFitting(SourceRow row) {
        String id = row.text(Column.TEAM_ID);
        if (id.isEmpty()) {
            return rejected(row, Column.TEAM_ID, Problem.ID_MISSING);
        }
        if (!seen.add(id)) {
            return rejected(row, Column.TEAM_ID, Problem.ID_TWICE);
        }
        return Optional.of(
                new Team(id, row.text(Column.TEAM_LABEL), row.text(Column.TEAM_LEADER), row.text(Column.TEAM_EMAIL)));
    }
}
