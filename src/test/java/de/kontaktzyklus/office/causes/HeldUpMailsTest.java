package de.kontaktzyklus.office.causes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldUpMailsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final OpenCause TOLD =
            new OpenCause(Kind.SERVER_REFUSES, "", MONDAY, MONDAY, Set.of(), new AlarmWords("", List.of(), List.of()));

    private Instant now = Instant.parse("2026-11-30T05:30:00Z");

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Claims claims =
            outbox.claims(new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), () -> now);
    private final HeldUpMails source = new HeldUpMails(outbox, PAUSE, () -> now);

    @BeforeEach
    void a_mail_waits() {
        outbox.plan(Mails.digest(MONDAY, "V5011", "100A000001"));
    }

    @Test
    void a_mail_that_nobody_has_tried_to_send_yet_is_no_cause_and_ends_what_was() {
        assertThat(source.open(MONDAY)).isEmpty();
        assertThat(source.isAbout(TOLD)).isTrue();
    }

    @Test
    void a_server_out_of_reach_is_told_of_when_it_was_tried_again_twice_in_vain() {
        claims.giveBack(claim(), "no answer");

        assertThat(source.open(MONDAY)).as("it may just have been started anew").isEmpty();
        assertThat(source.isAbout(TOLD)).as("nor is it over").isFalse();

        now = now.plus(PAUSE).plus(PAUSE).minusMillis(1);
        assertThat(source.open(MONDAY)).isEmpty();
        now = now.plusMillis(1);
        assertThat(source.open(MONDAY))
                .singleElement()
                .extracting(
                        cause -> cause.alarm().kind(), cause -> cause.alarm().values())
                .containsExactly(Kind.SERVER_REFUSES, List.of("no answer"));
    }

    @Test
    void an_attempt_that_lasts_is_no_end_and_the_mail_that_was_taken_is_one() {
        claims.giveBack(claim(), "no answer");
        source.open(MONDAY);
        now = now.plus(PAUSE).plus(PAUSE);

        Claim again = claim();
        assertThat(source.open(MONDAY)).as("while it is tried").hasSize(1);

        claims.accepted(again);
        assertThat(source.open(MONDAY)).isEmpty();
        assertThat(source.isAbout(TOLD)).isTrue();
    }

    @Test
    void a_server_that_took_mails_in_between_has_to_be_tried_in_vain_twice_anew() {
        claims.giveBack(claim(), "no answer");
        source.open(MONDAY);
        claims.accepted(claim());
        source.open(MONDAY);
        now = now.plus(PAUSE).plus(PAUSE);

        outbox.plan(Mails.digest(MONDAY, "V5012", "100A000002"));
        claims.giveBack(claim(), "no answer");

        assertThat(source.open(MONDAY)).isEmpty();
        assertThat(source.isAbout(TOLD)).isFalse();
    }

    private Claim claim() {
        return claims.next().orElseThrow().claim();
    }
}
