package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes, the beans and the database of the product, and a mail server that looks into that database. */
class DotOnTheRoutesTest {

    @TempDir
    Path folder;

    @Test
    void what_the_database_knows_when_the_mail_server_sees_a_command() throws Exception {
        List<String> known = new CopyOnWriteArrayList<>();
        try (ScriptedMailServer server = ScriptedMailServer.that(
                        List.of(Map.of()), command -> known.add(command + ": " + stateOfMail()));
                Pipeline pipeline = pipeline(server.port());
                DaysOnRequest days = pipeline.daysOnRequest()) {
            pipeline.state().outbox().plan(DeliveryBench.mail("v5011"));

            days.run();

            assertThat(known).containsSubsequence("DATA: SENDING", ".: SENDING, dot");
            assertThat(pipeline.state().outbox().totals()).containsEntry(MailState.SENDING, 0);
        }
    }

    /** Of what is committed: on a connection of its own. */
    private String stateOfMail() {
        String sql = "SELECT state || CASE WHEN dot_at IS NULL THEN '' ELSE ', dot' END FROM mail"
                + " WHERE message_id = '<v5011@jobcenter.example>'";
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/kontaktzyklus.db"));
                var row = database.createStatement().executeQuery(sql)) {
            return row.getString(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Pipeline pipeline(int port) throws IOException {
        Files.createDirectories(folder.resolve("export"));
        Office office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of(
                        "export.directory", folder.resolve("export").toString(),
                        "state.directory", folder.resolve("state").toString(),
                        "smtp.host", "127.0.0.1",
                        "smtp.port", String.valueOf(port),
                        "smtp.security", "none"));
        return Pipeline.open(office, OfficeClock.in(office.settings().office().timeZone()));
    }
}
