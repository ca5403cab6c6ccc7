package de.kontaktzyklus.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in an office that has ways to the outside: neither it nor what is looked at afterwards uses them. */
class DemoFolderTest {

    @TempDir
    private Path office;

    @TempDir
    private Path root;

    private DemoFolder folder;

    @BeforeEach
    void a_demo_of_an_office_with_ways_to_the_outside() throws IOException {
        Files.writeString(office.resolve(Settings.FILE), """
                state.database-url=jdbc:postgresql://db.jobcenter.example/kontaktzyklus
                smtp.user = kontaktzyklus
                smtp.oauth2.token-url=https://login.jobcenter.example/token
                smtp.trusted-certificates=stelle.pem
                smtp.client-certificate=eigenes.p12
                bounces.read=true
                bounces.oauth2.token-url=https://login.jobcenter.example/token
                alarm.command=/usr/local/bin/alarm
                alarm.ping-url=https://watch.jobcenter.example/1
                """);
        folder = DemoFolder.fresh(root.resolve("demo"), Texts.in(Locale.GERMAN));
        folder.copyConfiguration(office);
    }

    @Test
    void the_demo_uses_none_of_them() {
        closed(Office.settings(office, folder.settings(25)));
    }

    @Test
    void what_is_looked_at_afterwards_uses_none_of_them() {
        closed(Office.settings(folder.configuration(), Map.of()));
    }

    private static void closed(Settings settings) {
        assertThat(settings.state().databaseUrl()).isEmpty();
        assertThat(settings.smtp().user()).isEmpty();
        assertThat(settings.smtp().oauth2().isUsed()).isFalse();
        assertThat(settings.smtp().trustedCertificates()).isEmpty();
        assertThat(settings.smtp().clientCertificate()).isEmpty();
        assertThat(settings.bounces().read()).isFalse();
        assertThat(settings.bounces().oauth2().isUsed()).isFalse();
        assertThat(settings.alarms().command().isEmpty()).isTrue();
        assertThat(settings.alarms().pingUrl().isEmpty()).isTrue();
    }
}
