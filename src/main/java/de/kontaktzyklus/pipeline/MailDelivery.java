package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.smtp.MailRounds;
import de.kontaktzyklus.dispatch.smtp.MailSettlement;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.jspecify.annotations.Nullable;

/**
 * The bean of the delivery routes: one step of the routes, one method. What a step does stands in
 * {@code dispatch.smtp}.
 */
public final class MailDelivery {

    private final MailRounds rounds;
    private final MailSettlement settlement;
    private final List<Integer> connections;

    MailDelivery(MailRounds rounds, MailSettlement settlement, int connections) {
        this.rounds = rounds;
        this.settlement = settlement;
        this.connections = IntStream.rangeClosed(1, connections).boxed().toList();
    }

    /** Begins a round; the numbers of the connections that share it. */
    public List<Integer> beginRound() {
        rounds.begin();
        return connections;
    }

    /** Claims the next mail of the round; null when the round is over. */
    public @Nullable WaitingMessage claimNext() {
        return rounds.next().orElse(null);
    }

    /**
     * Whether a mail is claimed. Asks for the message of now: where the caller waits for an answer, the body is still
     * the one before the last step.
     */
    public boolean isClaimed(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof WaitingMessage;
    }

    /** Records that the mail server has taken the mail. */
    public void accepted(@Body WaitingMessage mail) {
        settlement.accepted(mail);
    }

    /** Records that the mail server has not taken it, and why. */
    public void failed(@Body WaitingMessage mail, @ExchangeException UnsentMailException failure) {
        settlement.failed(mail, failure);
    }

    /** Keeps the mail that is being sent ours. */
    public void renewLeases() {
        settlement.renewLeases();
    }

    /** Takes over the mails of nodes that are dead or asleep, and whose leases are over. */
    void takeOver() {
        rounds.takeOver();
    }

    /** Settles what an earlier instance left; to be called before the first round. */
    void recoverAtStart() {
        rounds.recoverAtStart();
    }

    /** Ends the round after the mail at hand; the rest goes with the next start. */
    void stop() {
        rounds.stop();
    }
}
