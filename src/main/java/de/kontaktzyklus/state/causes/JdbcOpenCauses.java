package de.kontaktzyklus.state.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The open causes, one row for each. */
public final class JdbcOpenCauses implements OpenCauses {

    private final Jdbi jdbi;

    public JdbcOpenCauses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<OpenCause> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM open_cause ORDER BY since, kind, subject")
                .map(JdbcOpenCauses::cause)
                .list());
    }

    @Override
    public void put(OpenCause cause) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO open_cause (kind, subject, since, told_on, items, title, what, todo)
                        VALUES (:kind, :subject, :since, :toldOn, :items, :title, :what, :todo)
                        ON CONFLICT (kind, subject) DO UPDATE SET
                          since = excluded.since, told_on = excluded.told_on, items = excluded.items,
                          title = excluded.title, what = excluded.what, todo = excluded.todo""")
                .bind("kind", cause.kind())
                .bind("subject", cause.subject())
                .bind("since", cause.since())
                .bind("toldOn", cause.toldOn())
                .bind("items", lines(cause.items().stream().sorted().toList()))
                .bind("title", cause.words().title())
                .bind("what", lines(cause.words().what()))
                .bind("todo", lines(cause.words().todo()))
                .execute());
    }

    @Override
    public void remove(OpenCause cause) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM open_cause WHERE kind = :kind AND subject = :subject")
                .bind("kind", cause.kind())
                .bind("subject", cause.subject())
                .execute());
    }

    private static OpenCause cause(RowView row) {
        return new OpenCause(
                row.getColumn("kind", Alarm.Kind.class),
                row.getColumn("subject", String.class),
                row.getColumn("since", LocalDate.class),
                row.getColumn("told_on", LocalDate.class),
                Set.copyOf(lines(row, "items")),
                new AlarmWords(row.getColumn("title", String.class), lines(row, "what"), lines(row, "todo")));
    }

    private static String lines(Collection<String> lines) {
        return lines.stream().map(line -> line.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(RowView row, String column) {
        return row.getColumn(column, String.class).lines().toList();
    }
}
