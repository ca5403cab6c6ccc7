package de.kontaktzyklus.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The outbox as the sender sees it: takes one waiting mail after the other, and records what became of each. Port; each
 * call is one transaction, what it has returned from survives a crash, and a call that is made again because its answer
 * was lost changes nothing more.
 *
 * <p>All times are those of the database, so that several nodes agree on them. A node owns a mail only as long as its
 * lease runs; its claim carries a fence that grows with each claim, so that a node that was held up can neither send
 * nor record anything of a mail that is another's by now.
 */
public interface Claims {

    /**
     * Takes the oldest mail whose time has come, and that no later digest replaces, and marks it SENDING; nobody else
     * gets it.
     */
    Optional<Claimed> next();

    /**
     * Several calls as one transaction, in which all of them are done or none: what became of a mail and the claim of
     * the next one cost one commit. {@link #dotLeaving} is never among them.
     */
    <T> T together(Supplier<T> calls);

    /**
     * The final dot is about to leave: from here on nobody can know whether the mail server has the mail until it has
     * answered (RFC 1047). Prolongs the lease. Only when this has returned may the dot leave.
     *
     * @throws LostClaimException if the lease has run out, another has claimed the mail, or a later digest replaces it
     */
    void dotLeaving(Claim claim);

    /** Prolongs a lease that has not run out; else nothing. */
    void renew(Claim claim);

    /**
     * The mail server has accepted it: SENT, even if the lease ran out after the dot and the mail was held for UNKNOWN
     * meanwhile.
     */
    void accepted(Claim claim);

    /**
     * The mail server has refused it, and it is not known yet whether it means this mail or all of them: PLANNED after
     * a pause; the attempt does not count. The same claim may still be {@link #refused}, as long as nobody else has
     * claimed the mail.
     */
    void hold(Claim claim, String reason, Duration pause);

    /**
     * Refused for good: REFUSED, even if it was {@linkplain #hold held}, or held for UNKNOWN meanwhile. The reason
     * holds no client data.
     *
     * @param passedOn the mail that tells somebody else instead; planned in the same transaction
     */
    void refused(Claim claim, String reason, Optional<OutgoingMail> passedOn);

    /**
     * The line broke after the dot had left: UNKNOWN. Where {@link SendingRules} want it and it is the first time,
     * PLANNED once more instead.
     *
     * @return whether it is held, and nobody will send it again by himself
     */
    boolean unknown(Claim claim, String reason);

    /**
     * Not sent for certain, to be tried again after a pause: PLANNED. Also for a mail that was {@linkplain #hold held}.
     */
    void postpone(Claim claim, String reason, Duration pause);

    /**
     * The mail server was out of reach, which is not the mail's fault: PLANNED at its old place; the attempt does not
     * count.
     */
    void giveBack(Claim claim, String reason);

    /** The same, but behind all others that wait now. */
    void giveBackBehind(Claim claim, String reason);

    /**
     * Mails whose lease has run out: PLANNED again if the dot had not left, and as for {@link #unknown} if it had. For
     * each round of delivery.
     */
    Recovered recover();

    /** The same for the start, before the first claim: where one instance alone can be at work, whatever the lease. */
    Recovered recoverAtStart();

    /** The right to one attempt at one mail; fence counts the claims of the mail from 1. */
    record Claim(String messageId, long fence) {

        public Claim {
            if (fence < 1) {
                throw new IllegalArgumentException("Nobody has claimed " + messageId);
            }
        }
    }

    /**
     * A mail that was claimed.
     *
     * @param attempt counts from 1; attempts that were given back do not count
     * @param tryingFor time since the first attempt that counts, zero at that one
     * @param lastReason why the attempt before did not succeed; empty at the first one
     */
    record Claimed(Claim claim, OutgoingMail mail, int attempt, Duration tryingFor, String lastReason) {}

    /**
     * What a crash or a lost lease had left behind.
     *
     * @param again were not sent, and are PLANNED
     * @param onceMore may have been sent, and are PLANNED all the same, as the rules want it
     * @param held may have been sent, and are UNKNOWN
     */
    record Recovered(int again, int onceMore, List<Held> held) {

        public Recovered {
            held = List.copyOf(held);
        }

        public boolean isNothing() {
            return again == 0 && onceMore == 0 && held.isEmpty();
        }
    }

    /** A mail that nobody will send again by himself. */
    record Held(String messageId, MailKind kind) {}
}
