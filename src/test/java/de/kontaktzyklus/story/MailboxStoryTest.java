package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.Bounces.Counted;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.KeptMails.Filter;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mailbox of the sender by POP3, which marks nothing as read, and behind a gate that wants access tokens. */
class MailboxStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private final SenderMailbox mailbox = new SenderMailbox();

    @TempDir
    Path folder;

    private Optional<StoryOffice> office = Optional.empty();
    private Optional<TokenGate> gate = Optional.empty();

    @AfterEach
    void nothing_is_left_open() throws IOException {
        office.ifPresent(StoryOffice::close);
        if (gate.isPresent()) {
            gate.get().close();
        }
    }

    @AfterEach
    void the_server_ends() {
        mailbox.close();
    }

    @Test
    void by_pop3_it_is_refused_once_and_climbs_once_and_everything_stays_where_it_is() throws Exception {
        StoryOffice office = opened(mailbox.settings("pop3"));
        for (String sample : List.of(
                "postfix-user-unknown",
                "postfix-delayed",
                "away-exchange",
                "about-a-mail-of-others",
                "friend-answers-and-quotes",
                "friend-passes-a-bounce-on")) {
            mailbox.receives(sample, digest().messageId());
        }
        office.readBounces();

        assertThat(digest().state()).isEqualTo(MailState.REFUSED);
        assertThat(office.deliver()).extracting(Mail::recipient).containsExactly("leitung.501");
        Map<Counted, Integer> counts =
                Map.of(Counted.REFUSED, 1, Counted.DELAYED, 1, Counted.OUT_OF_OFFICE, 1, Counted.OF_OTHERS, 1);
        assertThat(bounces().counts(MONDAY)).isEqualTo(counts);

        office.restart();
        office.readBounces();
        assertThat(office.deliver()).isEmpty();
        assertThat(bounces().counts(MONDAY)).isEqualTo(counts);
        assertThat(mailbox.inbox()).as("nothing is deleted").hasSize(6);
    }

    @Test
    void what_still_lies_there_does_not_refuse_a_mail_that_was_sent_once_more() throws Exception {
        StoryOffice office = opened(mailbox.settings("pop3"));
        mailbox.receives("postfix-user-unknown", digest().messageId());
        office.readBounces();
        office.deliver();

        kept().retry(digest());
        assertThat(office.deliver()).extracting(Mail::recipient).containsExactly("v5011");
        office.readBounces();

        assertThat(digest().state()).isEqualTo(MailState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void a_token_opens_it_and_is_fetched_anew_when_it_is_not_believed_or_has_expired(String protocol) throws Exception {
        TokenGate gate = gate(protocol);
        StoryOffice office = opened(settings(protocol, gate));
        mailbox.receives("exchange-ndr-report", digest().messageId());
        office.readBounces();
        assertThat(digest().state()).isEqualTo(MailState.REFUSED);
        assertThat(gate.shownSince()).isNotEmpty().containsOnly("token-1");

        gate.believes("token-2");
        office.readBounces();
        assertThat(gate.shownSince())
                .as("not believed, which Jakarta Mail tries once more by itself")
                .containsExactly("token-1", "token-1", "token-2");

        gate.believes("token-3");
        office.at(MONDAY, LocalTime.of(11, 0));
        office.readBounces();
        assertThat(gate.shownSince())
                .as("the old one has expired and is not shown any more")
                .containsExactly("token-3");
        assertThat(lastRead()).isEqualTo(Instant.parse("2027-01-11T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void without_a_token_that_is_believed_it_is_not_read_and_no_password_goes_out(String protocol) throws Exception {
        TokenGate gate = gate(protocol);
        gate.believes("another one");
        Map<String, String> settings = settings(protocol, gate);
        settings.put("bounces.password", SenderMailbox.PASSWORD);
        StoryOffice office = opened(settings);
        mailbox.receives("exchange-ndr-report", digest().messageId());
        office.readBounces();
        assertThat(gate.shownSince()).as("tried").contains("token-1");
        int before = gate.heard().size();
        gate.authorityRefuses();
        office.at(MONDAY, LocalTime.of(11, 0));
        office.readBounces();

        assertThat(gate.heard()).as("no token, no connection").hasSize(before);
        assertThat(gate.heard())
                .allSatisfy(line ->
                        assertThat(line + " " + decoded(line)).doesNotContain(SenderMailbox.PASSWORD, "geheim"));
        assertThat(digest().state()).isEqualTo(MailState.SENT);
        assertThat(bounces().watch(watched()).orElseThrow().read()).isEmpty();
    }

    /** What stands in base64 in a line. */
    private static String decoded(String line) {
        return Arrays.stream(line.split("[ ,]", -1))
                .map(word -> {
                    try {
                        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException plain) {
                        return "";
                    }
                })
                .collect(Collectors.joining(" "));
    }

    private TokenGate gate(String protocol) throws IOException {
        gate = Optional.of(new TokenGate(protocol, mailbox.port(protocol)));
        return gate.get();
    }

    private Map<String, String> settings(String protocol, TokenGate before) {
        Map<String, String> settings = mailbox.settings(protocol);
        settings.put("bounces.port", String.valueOf(before.port()));
        settings.put("bounces.password", "");
        settings.put("bounces.oauth2.token-url", before.authority());
        settings.put("bounces.oauth2.client-id", "kontaktzyklus");
        settings.put("bounces.oauth2.client-secret", "geheim");
        return settings;
    }

    /** At eight, with the digest of Monday accepted. */
    private StoryOffice opened(Map<String, String> settings) throws Exception {
        StoryOffice opened = new StoryOffice(folder, settings);
        office = Optional.of(opened);
        opened.exportPeople(MONDAY);
        opened.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("23.11.2026")));
        opened.live(MONDAY);
        return opened.at(MONDAY, LocalTime.of(8, 0));
    }

    private KeptMail digest() {
        return kept().list(new Filter(Optional.empty(), Optional.of(MONDAY))).stream()
                .filter(mail -> mail.kind() == MailKind.CASEWORKER_DIGEST
                        && mail.forwards().isEmpty()
                        && mail.recipient().startsWith("v5011"))
                .findFirst()
                .orElseThrow();
    }

    private KeptMails kept() {
        return office.orElseThrow().pipeline().state().keptMails(() -> Instant.EPOCH);
    }

    private Bounces bounces() {
        return office.orElseThrow().pipeline().state().bounces(() -> Instant.EPOCH);
    }

    private Instant lastRead() {
        return bounces().watch(watched()).orElseThrow().read().orElseThrow();
    }

    private String watched() {
        return office.orElseThrow().office().settings().bounces().mailbox();
    }
}
