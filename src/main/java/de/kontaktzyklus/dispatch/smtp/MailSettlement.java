package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.Doubts.Doubt;
import de.kontaktzyklus.dispatch.smtp.talk.Reply;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.talk.Verdict;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Records what became of each mail: accepted, refused, to be tried later, unknown, or given back because the mail
 * server is out of reach. What cannot be recorded yet is kept, and no further mail goes until it is recorded. Safe from
 * several threads.
 */
public final class MailSettlement {

    private static final EventLog LOG = EventLog.of(MailSettlement.class);

    private final Claims claims;
    private final Forwarding forwarding;
    private final StuckMails stuck;
    private final BackOff backOff;
    private final ServerWatch server;
    private final Settlements settlements;
    private final Doubts doubts;
    private final SecondOpinion opinion;
    private final Duration pause;
    private RoundCount round = new RoundCount();

    /**
     * @param forwarding who is told instead when a mail is refused
     * @param stuck is told of mails that nobody sends again by himself
     * @param opinion asked when a round has not shown whom a refusal is about
     */
    public MailSettlement(
            Claims claims,
            Forwarding forwarding,
            StuckMails stuck,
            SecondOpinion opinion,
            Supplier<Instant> now,
            RoundRules rules) {
        this(claims, forwarding, stuck, opinion, now, rules, Settlements::sleep);
    }

    /** @param wait waits before a record is tried again */
    public MailSettlement(
            Claims claims,
            Forwarding forwarding,
            StuckMails stuck,
            SecondOpinion opinion,
            Supplier<Instant> now,
            RoundRules rules,
            Consumer<Duration> wait) {
        this.claims = claims;
        this.forwarding = forwarding;
        this.stuck = stuck;
        this.backOff = new BackOff(rules.pause(), rules.giveUpAfter());
        this.server = new ServerWatch(now, rules.pause());
        this.settlements = new Settlements(wait);
        this.doubts = new Doubts(rules.sameForAll());
        this.opinion = opinion;
        this.pause = rules.pause();
    }

    /** The mail server has taken the mail; that is recorded with the claim of the next one, which comes at once. */
    public synchronized void accepted(WaitingMessage mail) {
        server.answered();
        EventLog.over(Reason.Kind.MAIL_SERVER_AWAY);
        EventLog.over(Reason.Kind.MAIL_SERVER_REFUSES);
        round.sent();
        LOG.say(Event.MAIL_SENT, mail.messageId());
        Claim claim = mail.claimed().claim();
        settlements.recordWithNext(claim, () -> claims.accepted(claim));
        doubts.endWithAcceptance().forEach(this::end);
    }

    /** Records that it was not accepted; what that means is in the verdict. */
    public synchronized void failed(WaitingMessage mail, UnsentMailException failure) {
        Claimed claimed = mail.claimed();
        String reason = failure.words();
        if (failure.verdict() == Verdict.SERVER) {
            giveBack(claimed, failure);
            if (failure.isRefusedSession()) {
                stuck.serverRefuses(reason);
            }
            return;
        }
        LOG.say(
                Event.MAIL_NOT_SENT,
                failure.verdict(),
                mail.messageId(),
                failure.reply().code());
        switch (failure.verdict()) {
            case REFUSED -> doubt(new Doubt(claimed, failure.reply(), reason));
            case TOO_BIG -> refuseTooBig(claimed, failure);
            case UNKNOWN -> unknown(claimed, reason);
            default -> putOff(new Doubt(claimed, failure.reply(), reason));
        }
        listen(failure);
    }

    /**
     * Renews the leases of the mails that are being sent. If the database is gone, recording the dot or the answer
     * fails.
     */
    public void renewLeases() {
        settlements.claims().forEach(this::renew);
    }

    /** The stored mail cannot be read, now or later. */
    synchronized void unreadable(Claimed claimed) {
        refuse(claimed, "the stored mail cannot be read");
    }

    /** Begins a round; false as long as what became of earlier mails cannot be recorded. */
    synchronized boolean beginRound() {
        doubts.beginRound();
        round = new RoundCount();
        return settlements.beginAnew();
    }

    /** Whether a further mail may be claimed. */
    synchronized boolean allowsNext() {
        return server.isOpen();
    }

    /** The round is over: what became of its mails. */
    public synchronized void sayRound() {
        round.log();
    }

    /** What became of earlier mails is recorded, whether another one is claimed or not. */
    synchronized void recordOpen() {
        settlements.recordAndClaim(UnaryOperator.identity(), Optional::empty);
    }

    /** Records what became of earlier mails, and claims the next one of the kinds; empty also if that cannot be now. */
    synchronized Optional<Claimed> recordAndClaim(Set<MailKind> kinds) {
        Optional<Claimed> claimed =
                settlements.recordAndClaim(calls -> () -> claims.together(calls), () -> claims.next(kinds));
        claimed.ifPresent(mail -> settlements.begin(mail.claim()));
        return claimed;
    }

    /**
     * No mail waits any more, and there are refusals of which the round has not shown whom they are about: asks the
     * server about others. True if something was decided, so that further mails may wait.
     */
    synchronized boolean resolvesDoubts() {
        if (!doubts.isAny() || !server.isOpen()) {
            return false;
        }
        boolean aboutRecipients =
                switch (opinion.askedWithout(doubts.recipients())) {
                    case TAKES_OTHERS -> true;
                    case TAKES_NOBODY -> false;
                    case NOBODY_TO_ASK -> !doubts.speakOfSession();
                };
        if (aboutRecipients) {
            doubts.end().forEach(this::end);
        } else {
            stopAll();
        }
        return aboutRecipients;
    }

    /** Reports the mails that another node, or an earlier start, was sending. */
    void tell(Recovered recovered) {
        if (!recovered.isNothing()) {
            LOG.say(
                    Event.MAILS_INTERRUPTED,
                    recovered.again(),
                    recovered.onceMore(),
                    recovered.held().size());
        }
        recovered.held().forEach(held -> stuck.unknown(held.kind(), held.messageId(), "interrupted while sending"));
    }

    private void renew(Claim claim) {
        try {
            claims.renew(claim);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.LEASE_NOT_RENEWED, notNow, claim.messageId());
        }
    }

    private void listen(UnsentMailException failure) {
        if (!failure.isSilence()) {
            server.answered();
        } else if (server.closesAfterSilence()) {
            sayClosed(failure.reply());
        }
    }

    private void refuse(Claimed claimed, String reason) {
        round.refused();
        settle(claimed, claim -> {
            List<OutgoingMail> passedOn = forwarding.onRefusal(claimed.mail(), reason);
            claims.refused(claim, reason, passedOn.toArray(OutgoingMail[]::new));
            if (passedOn.isEmpty()) {
                stuck.refused(claimed.mail().kind(), claim.messageId(), reason);
            }
        });
    }

    /** What is over the size that the server has named is so for everybody else at this server as well. */
    private void refuseTooBig(Claimed claimed, UnsentMailException failure) {
        String reason = failure.words();
        if (failure.reply().isSilence()) {
            round.refused();
            settle(claimed, claim -> {
                claims.refused(claim, reason);
                stuck.refused(claimed.mail().kind(), claim.messageId(), reason);
            });
        } else {
            refuse(claimed, reason);
        }
    }

    /** The answer was about this mail: refused for good, or for now. */
    private void end(Doubt doubt) {
        if (doubt.reply().isPutOff()) {
            tryLater(doubt.claimed(), doubt.words());
        } else {
            refuse(doubt.claimed(), doubt.words());
        }
    }

    /** Put off with words that mean everybody is a doubt as well. */
    private void putOff(Doubt doubt) {
        if (doubt.reply().isAboutSession()) {
            doubt(doubt);
        } else {
            tryLater(doubt.claimed(), doubt.words());
        }
    }

    /** The mail waits until it is known whom the refusal is about; if the program dies meanwhile, it is tried again. */
    private void doubt(Doubt doubt) {
        if (doubt.reply().isSilence() || doubts.isAnsweredFor(doubt.claimed())) {
            end(doubt);
            return;
        }
        settle(doubt.claimed(), claim -> claims.hold(claim, Doubts.HELD + doubt.words(), pause));
        doubts.add(doubt);
        if (doubts.meanEverybody()) {
            stopAll();
        }
    }

    /** What was refused before it was known is held already, and refused for nobody. */
    private void stopAll() {
        String words = doubts.lastWords();
        Reply reply = doubts.lastReply();
        doubts.end();
        server.close();
        sayClosed(reply);
        stuck.serverRefuses(words);
    }

    private void unknown(Claimed claimed, String reason) {
        round.unknown();
        settle(claimed, claim -> hold(claim, claimed.mail().kind(), reason));
    }

    private void hold(Claim claim, MailKind kind, String reason) {
        if (claims.unknown(claim, reason)) {
            stuck.unknown(kind, claim.messageId(), reason);
        }
    }

    private void tryLater(Claimed claimed, String reason) {
        if (backOff.isEnough(claimed)) {
            refuse(claimed, "given up after " + claimed.attempt() + " attempts: " + reason);
        } else {
            round.later();
            settle(claimed, claim -> claims.postpone(claim, reason, backOff.after(claimed)));
        }
    }

    /** No attempt is wasted on a server that is out of reach. */
    private void giveBack(Claimed claimed, UnsentMailException failure) {
        String reason = failure.words();
        round.later();
        if (server.closesAt(claimed.claim().messageId())) {
            settle(claimed, claim -> claims.giveBackBehind(claim, reason));
        } else {
            settle(claimed, claim -> claims.giveBack(claim, reason));
        }
        sayClosed(failure.reply());
    }

    /** By the code of the answer alone: its words may name a recipient. */
    private static void sayClosed(Reply reply) {
        EventLog.trouble(
                reply.isSilence()
                        ? new Reason(Reason.Kind.MAIL_SERVER_AWAY, "")
                        : new Reason(Reason.Kind.MAIL_SERVER_REFUSES, String.valueOf(reply.code())));
    }

    private void settle(Claimed claimed, Consumer<Claim> change) {
        settlements.record(claimed.claim(), () -> change.accept(claimed.claim()));
    }
}
