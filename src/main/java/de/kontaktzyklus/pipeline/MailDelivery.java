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

/** The bean of the delivery routes: one method for each step. {@code dispatch.smtp} does the work. */
public final class MailDelivery {

    private final MailRounds rounds;
    private final MailSettlement settlement;
    private final Runnable proving;
    private final Runnable linking;
    private final List<Integer> connections;

    /**
     * @param proving called when a round has changed what was told to whom
     * @param linking the same for the audit: what became of each mail is linked into its chain
     */
    MailDelivery(MailRounds rounds, MailSettlement settlement, Runnable proving, Runnable linking, int connections) {
        this.rounds = rounds;
        this.settlement = settlement;
        this.proving = proving;
        this.linking = linking;
        this.connections = IntStream.rangeClosed(1, connections).boxed().toList();
    }

    /** Begins a round; the numbers of the connections that share it. */
    public List<Integer> beginRound() {
        rounds.begin();
        return connections;
    }

    /**
     * The round is over: proves and counts who has been told by now, if it had any mail. Links last: when the audit
     * cannot be written, the day is proved all the same, and the next entry links what is noted.
     */
    public void endRound() {
        if (rounds.hasClaimed()) {
            settlement.sayRound();
            proving.run();
            linking.run();
        }
    }

    /** Claims the next mail of the round; null when the round is over. */
    public @Nullable WaitingMessage claimNext() {
        return rounds.next().orElse(null);
    }

    /**
     * Whether a mail is claimed. Reads the current message of the exchange: if the caller waits for an answer, the body
     * parameter is still the one before the last step.
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

    /** Renews the lease of the mail that is being sent. */
    public void renewLeases() {
        settlement.renewLeases();
    }

    /** Takes over the mails of nodes whose leases are over: they are dead or stand still. */
    void takeOver() {
        rounds.takeOver();
    }

    /** Settles mails that an earlier instance left; call it before the first round. */
    void recoverAtStart() {
        rounds.recoverAtStart();
    }

    /** Ends the round after the current mail; the rest goes after the next start. */
    void stop() {
        rounds.stop();
    }
}
