package de.kontaktzyklus.dispatch.smtp.talk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Access tokens for the mail server from the authority of the office's tenant (OAuth 2, client credentials, RFC 6749,
 * 4.4). A token is kept until shortly before it expires. Neither a token nor the client's secret gets into a log or an
 * exception.
 */
public final class AccessTokens {

    /** Clocks differ, and a login takes its time. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** RFC 6749, 5.1 only recommends that the server says so. */
    private static final int UNSAID_LIFETIME = 300;

    private static final int LONGEST_ERROR = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Map<String, String> question;
    private final Duration patience;
    private final Supplier<Instant> now;
    private final HttpClient http;

    private String token = "";
    private Instant until = Instant.MIN;

    /**
     * @param endpoint of the authority, where tokens are given out
     * @param scope what the token is for, for Microsoft 365 {@code https://outlook.office365.com/.default}
     */
    public AccessTokens(
            URI endpoint,
            String clientId,
            String clientSecret,
            String scope,
            Duration patience,
            Supplier<Instant> now) {
        this.endpoint = endpoint;
        this.question = new TreeMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", clientSecret,
                "scope", scope));
        this.patience = patience;
        this.now = now;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The token in force, fetched anew if there is none.
     *
     * @throws MessagingException if the authority gives none; says why, and nothing secret
     */
    synchronized String current() throws MessagingException {
        if (token.isEmpty() || !now.get().isBefore(until)) {
            fetch();
        }
        return token;
    }

    /** Forgets it, as the mail server did not believe it; false if there was none. */
    synchronized boolean forget() {
        boolean was = !token.isEmpty();
        token = "";
        return was;
    }

    private void fetch() throws MessagingException {
        Instant asked = now.get();
        JsonNode answer = ask();
        token = answer.path("access_token").asText("");
        until = asked.plusSeconds(answer.path("expires_in").asInt(UNSAID_LIFETIME))
                .minus(MARGIN);
        if (token.isEmpty()) {
            throw new AuthenticationFailedException("The answer of " + endpoint.getHost() + " holds no access token");
        }
    }

    private JsonNode ask() throws MessagingException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AuthenticationFailedException("No access token from " + endpoint.getHost() + ": HTTP "
                        + response.statusCode() + error(response.body()));
            }
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw new AuthenticationFailedException("The answer of " + endpoint.getHost() + " is no JSON");
        } catch (IOException unreachable) {
            throw new MessagingException("No access token, " + endpoint.getHost() + " cannot be reached", unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new MessagingException("No access token, told to stop", stop);
        }
    }

    private String form() {
        return question.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The code of the error (RFC 6749, 5.2), such as invalid_client; the description beside it may name anything. */
    private static String error(String body) {
        try {
            String error = JSON.readTree(body).path("error").asText("").replaceAll("[^A-Za-z_]", "");
            return error.isEmpty() ? "" : ", " + error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
