package de.kontaktzyklus.dispatch.smtp.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import de.kontaktzyklus.dispatch.smtp.line.Patience;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.dispatch.smtp.talk.MailServer.Security;
import de.kontaktzyklus.dispatch.smtp.talk.TlsMailServer.Line;
import de.kontaktzyklus.pipeline.DeliveryBench;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.component.mail.JavaMailSender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Neither password nor mail leaves for a server that is not who it should be, nor over a line that others can read
 * (docs/security.md). Each refusal closes the batch and costs no mail an attempt: the server is at fault, not the mail.
 */
@Timeout(60)
class TlsTest {

    @TempDir
    private static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void an_office_can_have_its_own_certificate_authority() {
        certificates = new Certificates(folder);
        certificates.make("good", "ip:127.0.0.1", "-validity", "3650");
        certificates.make("other-name", "dns:mail.boese.example", "-validity", "3650");
        certificates.make("expired", "ip:127.0.0.1", "-startdate", "2020/01/01", "-validity", "30");
        certificates.make("not-yet-valid", "ip:127.0.0.1", "-startdate", "2120/01/01", "-validity", "30");
        certificates.make("stranger", "ip:127.0.0.1", "-validity", "3650");
        certificates.makeAuthority("authority");
        certificates.makeSigned("signed", "authority", "ip:127.0.0.1", "-validity", "3650");
        certificates.makeSigned(
                "signed-expired", "authority", "ip:127.0.0.1", "-startdate", "2020/01/01", "-validity", "30");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the office's own server with STARTTLS,   STARTTLS, STARTTLS, good,          good,          true",
        "the office's own server with TLS,        TLS,      TLS,      good,          good,          true",
        "a certificate nobody vouches for,        STARTTLS, STARTTLS, stranger,      good,          false",
        "the same with TLS from the start,        TLS,      TLS,      stranger,      good,          false",
        "a certificate for another host,          STARTTLS, STARTTLS, other-name,    other-name,    false",
        "the same with TLS from the start,        TLS,      TLS,      other-name,    other-name,    false",
        "a certificate that has expired,          STARTTLS, STARTTLS, expired,       expired,       false",
        "the same with TLS from the start,        TLS,      TLS,      expired,       expired,       false",
        "a certificate that is not valid yet,     STARTTLS, STARTTLS, not-yet-valid, not-yet-valid, false",
        "one that the office's authority has signed, STARTTLS, STARTTLS, signed,     authority,     true",
        "the same with TLS from the start,        TLS,      TLS,      signed,        authority,     true",
        "a signed one that has expired,           STARTTLS, STARTTLS, signed-expired, authority,    false",
        "a signed one of another authority,       STARTTLS, STARTTLS, signed,        good,          false",
        "STARTTLS stripped from the offer,        STARTTLS, STRIPPED, good,          good,          false",
        "STARTTLS offered and refused,            STARTTLS, REFUSED,  good,          good,          false",
        "STARTTLS promised and not done,          STARTTLS, PRETENDED, good,         good,          false",
        "TLS expected where there is none,        TLS,      STARTTLS, good,          good,          false"
    })
    void a_mail_goes_to_the_right_server_over_a_closed_line_only(
            String why, Security wanted, Line line, String shown, String trusted, boolean sent) throws Exception {
        try (TlsMailServer server = new TlsMailServer(certificates.of(shown), line)) {
            Optional<UnsentMailException> failure = send(server, wanted, trusted);

            assertThat(failure.isEmpty()).as("%s: %s", why, failure).isEqualTo(sent);
            failure.ifPresent(unsent -> assertThat(unsent.verdict()).isEqualTo(Verdict.SERVER));
            assertThat(server.heardInPlain()).as("in plain").noneMatch(TlsTest::isSecret);
            assertThat(server.heardInTls().stream().anyMatch(TlsTest::isSecret)).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void a_server_that_never_ends_its_reply_is_given_up(Security security) throws Exception {
        try (TlsMailServer server = new TlsMailServer(certificates.of("good"), Line.valueOf(security.name()))) {
            server.answerWithoutEnd();

            Optional<UnsentMailException> failure = send(server, security, "good");

            assertThat(failure.orElseThrow()).hasMessageContaining("The reply is longer than 262144 octets");
            assertThat(failure.orElseThrow().verdict()).isEqualTo(Verdict.SERVER);
        }
    }

    @Test
    void what_comes_in_before_tls_begins_is_no_answer() throws Exception {
        try (TlsMailServer server = new TlsMailServer(certificates.of("good"), Line.INJECTED)) {
            send(server, Security.STARTTLS, "good");

            assertThat(server.heardInPlain()).isNotEmpty().noneMatch(TlsTest::isSecret);
        }
    }

    @ParameterizedTest(name = "{0}, certificate of our own: {1}")
    @CsvSource({"STARTTLS, true", "STARTTLS, false", "TLS, true", "TLS, false"})
    void a_server_that_asks_for_a_certificate_gets_the_office_s(Security security, boolean shown) throws Exception {
        try (TlsMailServer server =
                new TlsMailServer(certificates.askingFor("good", "stranger"), Line.valueOf(security.name()))) {
            server.askForCertificate();
            TrustedCertificates trusted = TrustedCertificates.in(certificates.pem("good"));
            Optional<UnsentMailException> failure = send(
                    server,
                    security,
                    shown ? trusted.presenting(certificates.store("stranger"), Certificates.PASSWORD) : trusted);

            assertThat(failure.isEmpty()).isEqualTo(shown);
            assertThat(server.heardInTls().stream().anyMatch(TlsTest::isSecret)).isEqualTo(shown);
        }
    }

    @Test
    void it_is_known_when_what_the_server_has_shown_and_what_we_show_ends() throws Exception {
        TrustedCertificates trusted = TrustedCertificates.in(certificates.pem("good"))
                .presenting(certificates.store("stranger"), Certificates.PASSWORD);
        assertThat(trusted.shownEnd()).as("nobody was asked yet").isEmpty();
        assertThat(trusted.ourEnd()).contains(end("stranger"));

        try (TlsMailServer server = new TlsMailServer(certificates.of("good"), Line.TLS)) {
            send(server, Security.TLS, trusted);
        }

        assertThat(trusted.shownEnd()).contains(end("good"));
        assertThat(TrustedCertificates.ofJava().ourEnd()).isEmpty();
    }

    private static Instant end(String name) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(certificates.pem(name))) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return certificate.getNotAfter().toInstant();
        }
    }

    @Test
    void a_key_that_cannot_be_read_is_refused() throws IOException {
        TrustedCertificates java = TrustedCertificates.ofJava();
        Path nonsense = Files.writeString(folder.resolve("nonsense.p12"), "x");

        assertThatIllegalArgumentException().isThrownBy(() -> java.presenting(nonsense, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> java.presenting(certificates.store("stranger"), "another password"));
    }

    @Test
    void a_file_without_certificates_is_refused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "-----BEGIN CERTIFICATE-----\nx\n");

        assertThatIllegalArgumentException().isThrownBy(() -> TrustedCertificates.in(empty));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedCertificates.in(nonsense));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedCertificates.in(folder.resolve("missing.pem")));
    }

    /** What must not be read on the way: the login, the recipient, the mail. */
    private static boolean isSecret(String line) {
        return line.startsWith("AUTH") || line.startsWith("RCPT") || line.contains("100A000001");
    }

    private static Optional<UnsentMailException> send(TlsMailServer server, Security security, String trusted)
            throws MessagingException {
        return send(server, security, TrustedCertificates.in(certificates.pem(trusted)));
    }

    private static Optional<UnsentMailException> send(
            TlsMailServer server, Security security, TrustedCertificates trusted) throws MessagingException {
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5));
        JavaMailSender sender = DeliveryBench.sender(new MailServer(
                new MailHost("127.0.0.1", server.port(), trusted, patience),
                security,
                new Login.Password("kontaktzyklus", "geheim"),
                "test.jobcenter.example",
                new LineRules(100, Duration.ofSeconds(10))));
        WaitingMessage mail = mail();
        return Optional.ofNullable(catchThrowableOfType(UnsentMailException.class, () -> sender.send(mail)));
    }

    private static WaitingMessage mail() throws MessagingException {
        OutgoingMail digest = Mails.digest(LocalDate.of(2026, 11, 23), "v5011", "100A000001");
        Claimed claimed = new Claimed(new Claim(digest.messageId(), 1), digest, 1, Duration.ZERO, "");
        return new WaitingMessage(Session.getInstance(new Properties()), claimed, dot -> {});
    }
}
