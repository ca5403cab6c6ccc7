package de.kontaktzyklus.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the tables behind the ports, and puts rows there as they are after years. */
public final class Rows {

    private final String url;
    private final String user;

    private Rows(String url, String user) {
        this.url = url;
        this.user = user;
    }

    public static Rows of(Path directory) {
        return new Rows("jdbc:sqlite:" + directory.resolve("kontaktzyklus.db"), "");
    }

    public static Rows of(StateServer server) {
        return new Rows(server.url(), server.user());
    }

    public void change(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of each row. */
    public List<String> read(String query) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void mail(String id, String day, String state) {
        change(
                "INSERT INTO mail (message_id, day, kind, recipient, subject, content, state, attempts, reason)"
                        + " VALUES (?, ?, 'CASEWORKER_DIGEST', 'v01@jobcenter.example', '1 überfällig', ?, ?, 1, '')",
                id,
                day,
                "Überfällig: 100A000001".getBytes(UTF_8),
                state);
        change("INSERT INTO mail_customer SELECT id, '100A000001' FROM mail WHERE message_id = ?", id);
    }

    public void run(String day) {
        change("INSERT INTO digest_run (day, weekly, rows_read, overdue, told) VALUES (?, 0, 1, 1, 0)", day);
        change("INSERT INTO held_back (day, reason, cases) VALUES (?, 'TOLD_BEFORE', 1)", day);
    }

    public void announcement(String stage, String episode, String announcedOn, String mail) {
        change(
                "INSERT INTO announcement (customer, stage, episode, holder, announced_on, message_id)"
                        + " VALUES ('100A000001', ?, ?, 'V01', ?, ?)",
                stage,
                episode,
                announcedOn,
                mail);
    }

    /** Empty texts stand for what there is not. */
    public void knownCase(String dueUntil, String vanishedOn, String closedOn) {
        change(
                "INSERT INTO known_case (customer, caseworker, team, profile, under_protection, due_until, vanished_on,"
                        + " closed_on) VALUES ('100A000001', 'V01', '501', 'M', 0,"
                        + " nullif(?, ''), nullif(?, ''), nullif(?, ''))",
                dueUntil,
                vanishedOn,
                closedOn);
    }

    public void export(String kind, String takenOn) {
        change(
                "INSERT INTO export_taken (kind, file_name, export_date, sha256, row_count, rejected, archived,"
                        + " taken_at) VALUES (?, 'x.csv', ?, ?, 1, 0, 'exports/x', ?)",
                kind,
                takenOn,
                kind + takenOn,
                takenOn + "T05:00:00.000000000Z");
    }
}
