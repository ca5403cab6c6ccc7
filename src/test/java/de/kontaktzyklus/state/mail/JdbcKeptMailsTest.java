package de.kontaktzyklus.state.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the administrator sees of the mails, and decides on them. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcKeptMailsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final OutgoingMail MAIL = Mails.digest(MONDAY, "musterfrau", "100001");

    @RegisterExtension
    final FreshState state;

    JdbcKeptMailsTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void a_mail_tells_all_that_has_become_of_it() {
        Claim claim = claim();
        claims().dotLeaving(claim);
        claims().refused(
                        claim,
                        "550 no such user",
                        Mails.digest(MONDAY, "leitung").passingOn(MAIL));

        KeptMail refused = mail();
        assertThat(refused.state()).isEqualTo(MailState.REFUSED);
        assertThat(refused.reason()).isEqualTo("550 no such user");
        assertThat(refused.firstAttempt()).contains(NOW);
        assertThat(refused.dotAt()).contains(NOW);
        assertThat(refused.settledAt()).contains(NOW);
        KeptMail passedOn = mails().find(refused.passedOnBy().orElseThrow()).orElseThrow();
        assertThat(passedOn.forwards()).isEqualTo(MAIL.messageId());
        assertThat(mails().content(passedOn).bytes())
                .isEqualTo(Mails.digest(MONDAY, "leitung").content().bytes());
    }

    @Test
    void no_mail_is_found_by_a_name_that_is_none() {
        claim();

        assertThat(mails().find("0")).isEmpty();
        assertThat(mails().find("99999999999999999999")).isEmpty();
        assertThat(mails().find("' OR 1=1 --")).isEmpty();
    }

    @Test
    void an_old_answer_does_not_undo_what_somebody_has_decided() {
        Claim claim = claim();
        claims().refused(claim, "550 no such user");

        assertThat(mails().retry(mail())).isTrue();

        assertThatThrownBy(() -> claims().refused(claim, "550 no such user")).isInstanceOf(LostClaimException.class);
        assertThat(mail().state()).isEqualTo(MailState.PLANNED);
    }

    @Test
    void a_late_acceptance_keeps_a_mail_from_being_sent_again() {
        Claim claim = claim();
        claims().dotLeaving(claim);
        claims().unknown(claim, "line broke");

        assertThat(mails().resolveResend(mail())).isTrue();
        claims().accepted(claim);

        assertThat(claims().next()).isEmpty();
        assertThat(mail().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_mail_that_was_sent_again_goes_with_the_same_bytes() {
        Claim claim = claim();
        claims().dotLeaving(claim);
        claims().unknown(claim, "line broke");

        mails().resolveResend(mail());

        assertThat(claims().next()).map(Claimed::mail).contains(MAIL);
    }

    @Test
    void a_mail_that_a_later_one_replaces_is_not_sent_again() {
        Claim claim = claim();
        claims().dotLeaving(claim);
        claims().unknown(claim, "line broke");
        state.database().jdbi().useHandle(handle -> handle.execute("UPDATE mail SET superseded_by = '<later@x>'"));

        assertThat(mails().retry(mail())).isFalse();
        assertThat(mails().resolveResend(mail())).isFalse();
        assertThat(mails().resolveSent(mail())).isTrue();
    }

    @Test
    void a_mail_whose_text_was_deleted_is_not_sent_again() {
        claims().refused(claim(), "550 no such user");
        state.database().jdbi().useHandle(handle -> handle.execute("UPDATE mail SET content = ?", new byte[0]));

        assertThat(mails().retry(mail())).isFalse();
        assertThat(mails().content(mail()).bytes()).isEmpty();
    }

    @Test
    void a_mail_that_somebody_sends_again_goes_though_its_day_is_over() {
        claims().refused(claim(), "550 no such user");
        state.database().jdbi().useHandle(handle -> handle.execute("UPDATE mail SET send_until = ?", NOW));

        mails().retry(mail());

        assertThat(claims().next()).map(Claimed::mail).contains(MAIL);
    }

    @Test
    void who_goes_himself_is_not_told_about_by_others_and_is_again_if_that_fails() {
        OutgoingMail toDeputy = Mails.digest(MONDAY, "deputy").passingOn(MAIL);
        OutgoingMail toLeader = Mails.digest(MONDAY, "leitung").passingOn(toDeputy);
        claims().refused(claim(), "550 no such user", toDeputy);
        claims().refused(claims().next().orElseThrow().claim(), "550 no such user", toLeader);

        assertThat(mails().retry(mail())).isTrue();

        assertThat(state(toDeputy).supersededBy()).contains(MAIL.messageId());
        assertThat(state(toLeader).supersededBy()).contains(MAIL.messageId());
        assertThat(mails().retry(state(toDeputy)))
                .as("a note that is withdrawn")
                .isFalse();
        Claim again = claims().next().orElseThrow().claim();
        assertThat(again.messageId()).isEqualTo(MAIL.messageId());
        assertThat(claims().next()).as("nobody else").isEmpty();

        claims().refused(again, "550 no such user", toDeputy);
        assertThat(claims().next()).map(Claimed::mail).contains(toDeputy);
    }

    @Test
    void what_has_left_is_not_withdrawn() {
        OutgoingMail toDeputy = Mails.digest(MONDAY, "deputy").passingOn(MAIL);
        claims().refused(claim(), "550 no such user", toDeputy);
        Claim sent = claims().next().orElseThrow().claim();
        claims().dotLeaving(sent);
        claims().accepted(sent);

        mails().retry(mail());

        assertThat(state(toDeputy).state()).isEqualTo(MailState.SENT);
        assertThat(state(toDeputy).supersededBy()).isEmpty();
    }

    @Test
    void what_is_done_together_is_done_whole_or_not_at_all() {
        Claim claim = claim();
        claims().dotLeaving(claim);

        assertThatThrownBy(() -> claims().together(() -> {
                    claims().accepted(claim);
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mail().state()).isEqualTo(MailState.SENDING);

        claims().together(() -> {
            claims().accepted(claim);
            return claims().next();
        });
        assertThat(mail().state()).isEqualTo(MailState.SENT);
    }

    private KeptMail state(OutgoingMail mail) {
        return mails().find(mail.messageId()).orElseThrow();
    }

    private Claim claim() {
        state.database().outbox().plan(MAIL);
        return claims().next().orElseThrow().claim();
    }

    private KeptMail mail() {
        return mails().find(MAIL.messageId()).orElseThrow();
    }

    private Claims claims() {
        return state.claims(new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), handle -> NOW);
    }

    private KeptMails mails() {
        return state.database().keptMails(() -> NOW);
    }
}
