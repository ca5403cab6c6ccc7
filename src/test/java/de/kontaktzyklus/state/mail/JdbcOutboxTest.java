package de.kontaktzyklus.state.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.HeldMail;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutboxContract;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcOutboxTest extends OutboxContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final SendingRules RULES = new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty());

    @RegisterExtension
    final FreshState state;

    private final Dialect dialect;

    JdbcOutboxTest(Dialect dialect) {
        this.dialect = dialect;
        state = new FreshState(dialect);
    }

    @Override
    protected Outbox outbox() {
        return state.database().outbox();
    }

    @Override
    protected Claims claims(SendingRules rules, InstantSource clock) {
        return state.claims(rules, handle -> clock.instant());
    }

    @Override
    protected void supersede(OutgoingMail mail, OutgoingMail later) {
        state.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE mail SET superseded_by = ? WHERE message_id = ?", later.messageId(), mail.messageId()));
    }

    /** The instance lock proves that whoever had claimed something is dead; of a node of many nothing does. */
    @Test
    void at_the_start_a_lease_counts_only_where_another_node_may_be_alive() {
        Claims claims = claims(RULES, InstantSource.fixed(NOW));
        outbox().plan(Mails.digest(MONDAY, "musterfrau"));
        outbox().plan(Mails.digest(MONDAY, "beispiel"));
        claims.next();
        Claim left = claims.next().orElseThrow().claim();
        claims.dotLeaving(left);

        Recovered recovered = claims.recoverAtStart();

        assertThat(recovered)
                .isEqualTo(
                        dialect == Dialect.SQLITE
                                ? new Recovered(
                                        1, 0, List.of(new HeldMail(left.messageId(), MailKind.CASEWORKER_DIGEST)))
                                : new Recovered(0, 0, List.of()));
    }

    /** The first version of the state marked no dots: that none is marked does not prove that none has left. */
    @Test
    void what_a_version_without_leases_was_sending_is_held() {
        OutgoingMail mail = Mails.digest(MONDAY, "musterfrau");
        outbox().plan(mail);
        state.database().jdbi().useHandle(handle -> handle.execute("UPDATE mail SET state = 'SENDING', attempts = 1"));

        assertThat(claims(RULES, InstantSource.fixed(NOW)).recoverAtStart())
                .isEqualTo(new Recovered(0, 0, List.of(new HeldMail(mail.messageId(), MailKind.CASEWORKER_DIGEST))));
    }

    @Test
    void the_time_is_that_of_the_only_instance_or_that_of_the_shared_database() {
        Claims claims = state.database().claims(RULES, InstantSource.fixed(NOW));
        outbox().plan(Mails.digest(MONDAY, "musterfrau"));
        Claim claim = claims.next().orElseThrow().claim();

        claims.postpone(claim, "451 try later", Duration.ofMinutes(5));

        Instant next = outbox().unsent(1).get(0).nextAttempt().orElseThrow();
        assertThat(next.equals(NOW.plus(Duration.ofMinutes(5)))).isEqualTo(dialect == Dialect.SQLITE);
    }
}
