package de.kontaktzyklus.state.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.Bounces.Counted;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.KeptMails.Filter;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.ReturnedMail;
import de.kontaktzyklus.delivery.ReturnedMail.Kind;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back changes a mail once, on both databases. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcBouncesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T23:00:00Z");
    private static final OutgoingMail MAIL = Mails.digest(MONDAY, "musterfrau", "100001");
    private static final OutgoingMail NOTE = Mails.digest(MONDAY, "leitung").passingOn(MAIL);
    private static final ReturnedMail BACK =
            new ReturnedMail("key", Kind.FAILED, List.of("<of.others@example>", MAIL.messageId()), "came back 5.1.1");

    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    @RegisterExtension
    final FreshState state;

    JdbcBouncesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void an_accepted_mail_becomes_refused_once_and_is_passed_on() {
        accepted();

        assertThat(bounces().isOurs(BACK)).isTrue();
        assertThat(bounces().undelivered(BACK)).map(OutgoingMail::messageId).contains(MAIL.messageId());
        assertThat(bounces().refused(BACK, MAIL, MONDAY, EVENING, List.of(NOTE)))
                .isTrue();
        assertThat(bounces().undelivered(BACK)).isEmpty();
        assertThat(bounces().refused(BACK, MAIL, MONDAY, EVENING, List.of(NOTE)))
                .isFalse();

        assertThat(states()).containsExactly(MailState.REFUSED, MailState.PLANNED);
        assertThat(bounces().counts(MONDAY)).isEqualTo(Map.of(Counted.REFUSED, 1));
        assertThat(bounces().counts(MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_mail_that_still_waits_was_not_accepted_and_cannot_come_back() {
        state.database().outbox().plan(MAIL);

        assertThat(bounces().isOurs(BACK)).isTrue();
        assertThat(bounces().undelivered(BACK)).isEmpty();
        assertThat(bounces().refused(BACK, MAIL, MONDAY, EVENING, List.of(NOTE)))
                .isFalse();
        assertThat(states()).containsExactly(MailState.PLANNED);
    }

    @Test
    void what_is_faster_than_the_answer_of_the_mail_server_waits_for_it() {
        assertThat(bounces().isBeingSent(BACK)).isFalse();
        state.database().outbox().plan(MAIL);
        assertThat(bounces().isBeingSent(BACK)).isFalse();
        claims().dotLeaving(claims().next().orElseThrow().claim());

        assertThat(bounces().isBeingSent(BACK)).isTrue();
    }

    @Test
    void what_was_counted_does_not_refuse_a_mail_that_was_sent_once_more() {
        accepted();
        bounces().refused(BACK, MAIL, MONDAY, EVENING, List.of());
        assertThat(bounces().isCounted(BACK.key())).isTrue();
        KeptMails kept = state.database().keptMails(InstantSource.fixed(NOW));
        kept.retry(kept.list(ALL).get(0));
        send();

        assertThat(bounces().refused(BACK, MAIL, MONDAY, EVENING, List.of(NOTE)))
                .isFalse();
        assertThat(states()).containsExactly(MailState.SENT);
    }

    @Test
    void a_mail_of_others_is_not_ours() {
        assertThat(bounces().isOurs(BACK)).isFalse();
        assertThat(bounces().undelivered(BACK)).isEmpty();
    }

    @Test
    void each_counts_once() {
        bounces().count(BACK, Counted.OF_OTHERS, MONDAY);
        bounces().count(BACK, Counted.OF_OTHERS, MONDAY.plusDays(1));

        assertThat(bounces().counts(MONDAY)).isEqualTo(Map.of(Counted.OF_OTHERS, 1));
    }

    @Test
    void it_is_remembered_when_the_mailbox_was_tried_first_and_read_last() {
        assertThat(bounces().watch("box")).isEmpty();
        bounces().looked("box", NOW, false);
        assertThat(bounces().watch("box")).contains(new Bounces.Watch(NOW, Optional.empty()));

        bounces().looked("box", NOW.plusSeconds(1), true);
        bounces().looked("box", NOW.plusSeconds(2), false);
        assertThat(bounces().watch("box")).contains(new Bounces.Watch(NOW, Optional.of(NOW.plusSeconds(1))));
    }

    private void accepted() {
        state.database().outbox().plan(MAIL);
        send();
    }

    private void send() {
        Claim claim = claims().next().orElseThrow().claim();
        claims().dotLeaving(claim);
        claims().accepted(claim);
    }

    private Claims claims() {
        return state.database()
                .claims(new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), InstantSource.fixed(NOW));
    }

    private Bounces bounces() {
        return state.database().bounces(InstantSource.fixed(NOW));
    }

    private List<MailState> states() {
        return state.database().keptMails(InstantSource.fixed(NOW)).list(ALL).stream()
                .map(mail -> mail.state())
                .toList();
    }
}
