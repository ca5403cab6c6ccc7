package de.kontaktzyklus.dispatch.smtp.talk;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import de.kontaktzyklus.dispatch.smtp.line.Patience;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import java.time.Duration;
import org.junit.jupiter.api.Test;

public class MailServerTest {

    @Test
    void starttls_is_required_and_the_server_must_be_who_it_says() {
        assertThat(server(MailServer.Security.STARTTLS).sessionProperties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.auth", "true");
    }

    @Test
    void tls_holds_from_the_first_byte() {
        assertThat(server(MailServer.Security.TLS).isTlsFromTheStart()).isTrue();
    }

    @Test
    void no_goodbye_is_waited_for() {
        assertThat(server(MailServer.Security.STARTTLS).sessionProperties())
                .containsEntry("mail.smtp.quitwait", "false");
    }

    @Test
    void the_password_is_never_shown() {
        MailServer server = server(MailServer.Security.TLS);

        assertThat(server.toString()).isEqualTo("mail.jobcenter.example:587 (TLS)");
        assertThat(server.login().toString()).doesNotContain("geheim");
    }

    public static MailServer server(MailServer.Security security) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        return new MailServer(
                new MailHost("mail.jobcenter.example", 587, TrustedCertificates.ofJava(), patience),
                security,
                new Login.Password("kontaktzyklus", "geheim"),
                "",
                new LineRules(100, Duration.ofSeconds(10)));
    }
}
