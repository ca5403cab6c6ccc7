package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.talk.Login;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty smtp.user means no login, whatever the mail server offers and whoever runs the program. */
class NoLoginTest {

    private static final Map<String, String> OFFERS_LOGIN =
            Map.of("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH", "235 ok");

    private final List<String> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "password-of-the-environment"})
    void nothing_of_a_login_goes_out_where_no_user_is_set(String password) throws Exception {
        send("", password);

        assertThat(heard).contains(".").doesNotContain("AUTH");
    }

    @Test
    void a_user_that_is_set_logs_in() throws Exception {
        send("kontaktzyklus", "geheim");

        assertThat(heard).contains("AUTH", ".");
    }

    private void send(String user, String password) throws Exception {
        try (ScriptedMailServer server = ScriptedMailServer.that(List.of(OFFERS_LOGIN), heard::add)) {
            Login login = user.isEmpty() ? new Login.None() : new Login.Password(user, password);
            DeliveryBench.sender(DeliveryBench.server(server.port(), login)).send(mail());
        }
    }

    private static WaitingMessage mail() throws Exception {
        OutgoingMail mail = DeliveryBench.mail("v5011");
        Claimed claimed = new Claimed(new Claim(mail.messageId(), 1), mail, 1, Duration.ZERO, "");
        return new WaitingMessage(Session.getInstance(new Properties()), claimed, dot -> {});
    }
}
