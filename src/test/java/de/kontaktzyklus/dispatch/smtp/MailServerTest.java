package de.kontaktzyklus.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(server(MailServer.Security.TLS).protocol()).isEqualTo("smtps");
        assertThat(server(MailServer.Security.TLS).sessionProperties())
                .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
    }

    @Test
    void no_wait_is_without_end() {
        assertThat(server(MailServer.Security.STARTTLS).sessionProperties())
                .containsEntry("mail.smtp.connectiontimeout", "1000")
                .containsEntry("mail.smtp.timeout", "2000")
                .containsEntry("mail.smtp.quitwait", "false");
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(server(MailServer.Security.TLS).toString()).isEqualTo("mail.jobcenter.example:587 (TLS)");
    }

    public static MailServer server(MailServer.Security security) {
        return new MailServer(
                "mail.jobcenter.example",
                587,
                security,
                TrustedCertificates.ofJava(),
                "kontaktzyklus",
                "geheim",
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }
}
