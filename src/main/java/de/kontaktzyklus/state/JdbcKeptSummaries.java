package de.kontaktzyklus.state;

import de.kontaktzyklus.summary.KeptSummaries;
import de.kontaktzyklus.summary.TeamSummary;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Summaries by month, each as one JSON text: they are written again as a whole and never asked for a single figure. */
final class JdbcKeptSummaries implements KeptSummaries {

    private final Jdbi jdbi;
    private final FiguresAsJson json = new FiguresAsJson();

    JdbcKeptSummaries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean isMade(YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM summary_run WHERE month = :month")
                        .bind("month", month)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public void keep(YearMonth month, List<TeamSummary> summaries) {
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM summary WHERE month = ?", month);
            handle.execute("INSERT INTO summary_run (month) VALUES (?) ON CONFLICT (month) DO NOTHING", month);
            for (int position = 0; position < summaries.size(); position++) {
                insert(handle, month, position, summaries.get(position));
            }
        });
    }

    private void insert(Handle handle, YearMonth month, int position, TeamSummary summary) {
        handle.execute(
                "INSERT INTO summary (month, position, team, figures) VALUES (?, ?, ?, ?)",
                month,
                position,
                summary.team(),
                json.write(summary));
    }

    @Override
    public List<TeamSummary> of(YearMonth month) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT figures FROM summary WHERE month = :month ORDER BY position")
                        .bind("month", month)
                        .mapTo(String.class)
                        .map(figures -> json.read(figures, TeamSummary.class))
                        .list());
    }
}
