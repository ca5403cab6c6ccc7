package de.kontaktzyklus.dispatch.smtp.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.pipeline.DeliveryBench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logins by password and by access token, against an authority and a mail server that look at what comes. */
@Timeout(60)
class LoginTest {

    private static final String OFFERS_TOKENS = "250-here\r\n250 AUTH XOAUTH2";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T06:30:00Z");
    private HttpServer authority;
    private String answer = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-%d\"}";
    private int status = 200;

    @BeforeEach
    void an_authority_gives_out_tokens() throws IOException {
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/token", this::give);
        authority.start();
    }

    @AfterEach
    void it_goes() {
        authority.stop(0);
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.formatted(asked.size()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void the_token_goes_out_as_microsoft_365_wants_it_and_is_kept_until_it_expires() throws Exception {
        AccessTokens tokens = tokens();
        String expected = xoauth2("token-1");

        send(tokens, Map.of("EHLO", OFFERS_TOKENS, "AUTH", "235 ok"));
        send(tokens, Map.of("EHLO", OFFERS_TOKENS, "AUTH", "235 ok"));

        assertThat(asked)
                .containsExactly("client_id=kontaktzyklus&client_secret=sehr+geheim&grant_type=client_credentials"
                        + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
        assertThat(heard).filteredOn(line -> line.startsWith("AUTH")).containsOnly("AUTH XOAUTH2 " + expected);

        now = now.plusSeconds(3600);
        send(tokens, Map.of("EHLO", OFFERS_TOKENS, "AUTH", "235 ok"));
        assertThat(asked).as("expired").hasSize(2);
    }

    @Test
    void a_token_that_is_not_believed_is_fetched_anew_once() throws Exception {
        AccessTokens tokens = tokens();

        assertThatThrownBy(() -> send(tokens, Map.of("EHLO", OFFERS_TOKENS, "AUTH", "535 5.7.3 no")))
                .isInstanceOfSatisfying(UnsentMailException.class, failure -> {
                    assertThat(failure.verdict()).isEqualTo(Verdict.SERVER);
                    assertThat(failure.isRefusedSession()).isTrue();
                })
                .hasMessageContaining("535 5.7.3 no")
                .hasMessageNotContaining("token-");
        assertThat(asked).hasSize(2);
        assertThat(heard).filteredOn(line -> line.startsWith("AUTH")).hasSize(2);
    }

    @Test
    void an_authority_that_refuses_is_told_without_any_secret() {
        status = 401;
        answer = "{\"error\":\"invalid_client\",\"error_description\":\"sehr geheim is wrong\"}";

        assertThatThrownBy(() -> send(tokens(), Map.of("EHLO", OFFERS_TOKENS)))
                .hasMessageContaining("HTTP 401, invalid_client")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void where_no_way_of_logging_in_fits_those_that_are_offered_are_named() {
        Login login = new Login.Password("kontaktzyklus", "geheim");

        assertThatThrownBy(() -> send(login, Map.of("EHLO", "250-here\r\n250 AUTH GSSAPI XOAUTH2")))
                .isInstanceOf(UnsentMailException.class)
                .hasMessageContaining("GSSAPI XOAUTH2")
                .hasMessageContaining("LOGIN, PLAIN, DIGEST-MD5, NTLM");
    }

    private AccessTokens tokens() {
        URI endpoint = URI.create("http://127.0.0.1:" + authority.getAddress().getPort() + "/token");
        return new AccessTokens(
                endpoint,
                "kontaktzyklus",
                "sehr geheim",
                "https://outlook.office365.com/.default",
                Duration.ofSeconds(5),
                () -> now);
    }

    private static String xoauth2(String token) {
        String text = "user=kontaktzyklus@jobcenter.example\u0001auth=Bearer " + token + "\u0001\u0001";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(AccessTokens tokens, Map<String, String> script) throws Exception {
        send(new Login.Token("kontaktzyklus@jobcenter.example", tokens), script);
    }

    private void send(Login login, Map<String, String> script) throws Exception {
        try (ScriptedMailServer server = ScriptedMailServer.thatTellsAll(script, heard::add)) {
            new SmtpLines(DeliveryBench.server(server.port(), login))
                    .sendAtOnce(Mails.digest(LocalDate.of(2026, 11, 23), "v5011", "100A000001"));
        }
    }
}
