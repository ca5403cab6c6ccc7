package de.kontaktzyklus.dispatch.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.ReturnedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented mails that come back, in the forms of mail servers and mailboxes, and some that only look like it. */
class ReturnReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/bounces");
    private static final String OURS = "<20270111.caseworker-digest.0123456789abcdef01234567@jobcenter.example>";

    private static final String TABLE = """
            postfix-user-unknown            | FAILED        | ours   | came back 5.1.1 smtp; 550 5.1.1 …
            postfix-headers-only            | FAILED        | ours   | came back 5.2.2 smtp; 552 5.2.2 mailbox full
            postfix-expired                 | FAILED        | ours   | came back 4.4.1 X-Postfix; connect to mx
            postfix-delayed                 | DELAYED       | ours   | ''
            success-report                  | DELIVERED     | ours   | ''
            exchange-ndr-report             | FAILED        | ours   | came back 5.1.10 smtp;550 5.1.10 RESOLVER
            exchange-ndr-in-words           | FAILED        | ours   | came back 5.1.1
            exchange-ndr-with-attached-mail | FAILED        | ours   | came back
            t-online-in-words               | FAILED        | ours   | came back 5.1.1
            gmx-in-words                    | FAILED        | ours   | came back
            exim-failed-recipients          | FAILED        | ours   | came back
            qmail-failure-notice            | FAILED        | ours   | came back 5.1.1
            sendmail-returned-mail          | FAILED        | ours   | came back 5.1.1 SMTP; 550 5.1.1 unknown
            sendmail-warning-in-words       | DELAYED       | ours   | ''
            about-a-mail-of-others          | FAILED        | others | came back 5.1.1
            friend-answers-and-quotes       | ''            | ''     | ''
            friend-passes-a-bounce-on       | ''            | ''     | ''
            friend-writes-undeliverable     | ''            | ''     | ''
            friend-is-the-postmaster        | ''            | ''     | ''
            friend-read-receipt             | ''            | ''     | ''
            friend-list-mail                | ''            | ''     | ''
            receipt-quotes-a-bounce         | ''            | ''     | ''
            away-exchange                   | OUT_OF_OFFICE | ''     | ''
            away-notiz                      | OUT_OF_OFFICE | ''     | ''
            away-vacation                   | OUT_OF_OFFICE | ''     | ''
            away-autoreply-header           | OUT_OF_OFFICE | ''     | ''
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void what_a_mail_says_and_of_which_mail(String sample, String kind, String whose, String reason) throws Exception {
        Optional<ReturnedMail> read = read(sample);

        assertThat(read.map(mail -> mail.kind().name()).orElse("")).isEqualTo(kind);
        assertThat(read.map(mail -> mail.messageIds().contains(OURS)).orElse(false))
                .isEqualTo(whose.equals("ours"));
        assertThat(read.map(ReturnedMail::reason).orElse("")).startsWith(reason).doesNotContain("@");
    }

    @Test
    void every_sample_is_in_the_table() throws Exception {
        try (var files = Files.list(SAMPLES)) {
            Set<String> samples = files.map(
                            file -> file.getFileName().toString().replace(".eml", ""))
                    .collect(Collectors.toSet());
            assertThat(samples)
                    .containsExactlyInAnyOrderElementsOf(TABLE.lines()
                            .map(line -> line.substring(0, line.indexOf('|')).strip())
                            .toList());
        }
    }

    @Test
    void each_has_a_key_of_its_own_that_names_nobody() throws Exception {
        ReturnedMail one = read("postfix-user-unknown").orElseThrow();
        ReturnedMail other = read("postfix-expired").orElseThrow();

        assertThat(one.key()).hasSize(32).isNotEqualTo(other.key());
        assertThat(read("postfix-user-unknown").orElseThrow().key()).isEqualTo(one.key());
    }

    /** Some IMAP servers cannot say what the parts of a mail are, or say it wrong. */
    @Test
    void what_the_server_says_of_its_type_does_not_matter() throws Exception {
        MimeMessage bounce = new MimeMessage(sample("postfix-user-unknown")) {
            @Override
            public String getContentType() throws MessagingException {
                throw new MessagingException("Unable to load BODYSTRUCTURE");
            }
        };
        MimeMessage other = new MimeMessage(sample("postfix-expired")) {
            @Override
            public String getContentType() {
                return "multipart/report; report-type=disposition-notification";
            }
        };

        assertThat(ReturnReader.read(bounce)).isPresent();
        assertThat(ReturnReader.read(other)).isPresent();
    }

    @Test
    void notices_of_one_second_without_a_message_id_are_two() throws Exception {
        MimeMessage one = sample("qmail-failure-notice");
        one.removeHeader("Message-ID");
        MimeMessage other = new MimeMessage(one);
        one.setHeader("Received", "(qmail 4711 invoked for bounce); 11 Jan 2027 06:02:00 -0000");
        other.setHeader("Received", "(qmail 4712 invoked for bounce); 11 Jan 2027 06:02:00 -0000");

        assertThat(ReturnReader.read(one).map(ReturnedMail::key))
                .isNotEqualTo(ReturnReader.read(other).map(ReturnedMail::key));
    }

    static MimeMessage sample(String name) throws Exception {
        String text = Files.readString(SAMPLES.resolve(name + ".eml"));
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<ReturnedMail> read(String name) throws Exception {
        return ReturnReader.read(sample(name));
    }
}
