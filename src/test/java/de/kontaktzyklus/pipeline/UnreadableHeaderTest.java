package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnreadableHeaderTest {

    @Test
    void a_mail_goes_to_its_envelope_even_if_nobody_can_read_its_recipient_header() throws Exception {
        List<String> heard = new ArrayList<>();

        try (ScriptedMailServer server = ScriptedMailServer.that(List.of(Map.of()), heard::add)) {
            DeliveryBench.sender(server).send(mail("To: <broken@@\r\nSubject: Test\r\n\r\nGuten Tag\r\n"));
        }

        assertThat(heard).containsSubsequence("RCPT", "DATA", ".");
    }

    private static WaitingMessage mail(String content) throws Exception {
        OutgoingMail mail = new OutgoingMail(
                "<v5011@jobcenter.example>",
                LocalDate.of(2026, 11, 23),
                MailKind.ALARM,
                "v5011@jobcenter.example",
                "Test",
                content.getBytes(StandardCharsets.UTF_8),
                Set.of());
        Claimed claimed = new Claimed(new Claim(mail.messageId(), 1), mail, 1, Duration.ZERO, "");
        return new WaitingMessage(Session.getInstance(new Properties()), claimed, dot -> {});
    }
}
