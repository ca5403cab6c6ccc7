package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Arrival;
import de.kontaktzyklus.cases.intake.Arrivals;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The files that are settled and still lie in the export folder. */
public final class JdbcArrivals implements Arrivals {

    private final Jdbi jdbi;

    public JdbcArrivals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As part of the transaction that settles the file. Whether it can be removed is not known yet. */
    static void note(Handle handle, Arrival file) {
        handle.createUpdate("""
                        INSERT INTO export_arrival (kind, file_name, sha256, modified, is_stuck)
                        VALUES (:kind, :fileName, :sha256, :modified, 0)
                        ON CONFLICT (kind, file_name) DO UPDATE SET
                          sha256 = excluded.sha256, modified = excluded.modified, is_stuck = 0""")
                .bind("kind", file.kind())
                .bind("fileName", file.fileName())
                .bind("sha256", file.sha256())
                .bind("modified", file.modified())
                .execute();
    }

    @Override
    public boolean isSettled(Arrival file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                SELECT count(*) FROM export_arrival
                                WHERE kind = :kind AND file_name = :fileName
                                  AND sha256 = :sha256 AND modified = :modified""")
                        .bind("kind", file.kind())
                        .bind("fileName", file.fileName())
                        .bind("sha256", file.sha256())
                        .bind("modified", file.modified())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void removed(ExportKind kind, String fileName) {
        change("DELETE FROM export_arrival WHERE kind = :kind AND file_name = :fileName", kind, fileName);
    }

    @Override
    public void stuck(ExportKind kind, String fileName) {
        change("UPDATE export_arrival SET is_stuck = 1 WHERE kind = :kind AND file_name = :fileName", kind, fileName);
    }

    private void change(String sql, ExportKind kind, String fileName) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("kind", kind)
                .bind("fileName", fileName)
                .execute());
    }

    @Override
    public List<Arrival> stuck() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM export_arrival WHERE is_stuck = 1 ORDER BY kind, file_name")
                        .map(JdbcArrivals::arrival)
                        .list());
    }

    private static Arrival arrival(RowView row) {
        return new Arrival(
                row.getColumn("kind", ExportKind.class),
                row.getColumn("file_name", String.class),
                row.getColumn("sha256", String.class),
                row.getColumn("modified", Instant.class));
    }
}
