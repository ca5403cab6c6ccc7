package de.kontaktzyklus.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the nodes have written down, read past them. */
final class Records implements AutoCloseable {

    private final Connection connection;

    Records(String url, String user) throws SQLException {
        connection = DriverManager.getConnection(url, user, "");
    }

    /** Who holds a job, as it names itself. */
    Optional<String> nodeAt(String job) {
        return texts("SELECT node FROM job_claim WHERE lease_until <> '' AND job = '" + job + "'").stream()
                .findFirst();
    }

    int digestRuns() {
        return count("SELECT count(*) FROM digest_run");
    }

    int exportsTaken() {
        return count("SELECT count(*) FROM export_taken");
    }

    int overdue() {
        return count("SELECT coalesce(sum(overdue), 0) FROM digest_run");
    }

    /** Mails that somebody still has to send. */
    int open() {
        return count("SELECT count(*) FROM mail WHERE state IN ('PLANNED', 'SENDING')");
    }

    Set<String> mails() {
        return new HashSet<>(texts("SELECT message_id FROM mail"));
    }

    int sent() {
        return count("SELECT count(*) FROM mail WHERE state = 'SENT'");
    }

    int digests() {
        return count("SELECT count(*) FROM mail WHERE kind <> 'ALARM'");
    }

    Set<String> mailsIn(String state) {
        return new HashSet<>(texts("SELECT message_id FROM mail WHERE state = '" + state + "'"));
    }

    /** Overdue cases that no mail lists which was accepted or may have been. */
    int overdueWithoutMail() {
        return count("""
                SELECT coalesce((SELECT sum(told) FROM digest_run), 0) - (
                  SELECT count(DISTINCT customer) FROM mail JOIN mail_customer ON mail_id = id
                  WHERE state IN ('SENT', 'UNKNOWN'))""");
    }

    /** From the first claim of a digest to the last acceptance. */
    double secondsOfDelivery() {
        return count("""
                SELECT coalesce(extract(epoch FROM max(settled_at::timestamptz) - min(first_attempt::timestamptz)) * 1000, 0)
                FROM mail WHERE kind <> 'ALARM'""") / 1000.0;
    }

    private int count(String query) {
        List<String> found = texts(query);
        return found.isEmpty() ? 0 : (int) Double.parseDouble(found.get(0));
    }

    /** Nothing as long as there are no tables. */
    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            if ("42P01".equals(failed.getSQLState())) {
                return List.of();
            }
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
