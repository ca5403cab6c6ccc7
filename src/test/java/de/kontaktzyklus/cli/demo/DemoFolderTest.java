package de.kontaktzyklus.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path temporary;

    /** A watch that hears of a demo believes that the office is well. */
    @Test
    void the_demo_of_a_configured_office_reaches_nothing_outside() throws IOException {
        Folder config = Folder.copiedTo(temporary)
                .set("alarm.command", "/bin/false")
                .set("bounces.read", "true")
                .set("bounces.user", "amt@jobcenter.example")
                .set("smtp.user", "amt@jobcenter.example")
                .set("smtp.oauth2.token-url", "https://login.example/token")
                .set("smtp.oauth2.client-id", "4711")
                .set("smtp.client-certificate", "none.p12");

        Settings settings = Office.open(
                        config.path(),
                        DemoFolder.fresh(temporary.resolve("demo"), Texts.in(Locale.GERMAN))
                                .settings(2525),
                        Logins.ALL)
                .settings();

        assertThat(settings.alarms().command()).isEmpty();
        assertThat(settings.alarms().pingUrl().isEmpty()).isTrue();
        assertThat(settings.properties()).containsEntry("alarm.ping-url", "");
        assertThat(settings.bounces().read()).isFalse();
        assertThat(settings.smtp().oauth2().isUsed()).isFalse();
        assertThat(settings.smtp().clientCertificate()).isEmpty();
        assertThat(settings.smtp().host()).isEqualTo("127.0.0.1");
    }
}
