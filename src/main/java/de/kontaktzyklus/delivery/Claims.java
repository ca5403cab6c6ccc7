package de.kontaktzyklus.delivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The outbox as the sender sees it: takes one waiting mail after the other, and records what became of each. Port. Each
 * call is one transaction; when it has returned, its result survives a crash. If an answer is lost and the call is made
 * again, nothing changes a second time.
 *
 * <p>All times are those of the database, so that several nodes agree on them. A node owns a mail only as long as its
 * lease runs; its claim carries a fence that grows with each claim, so that a node that was held up can neither send
 * nor record anything of a mail that another node has by now.
 */
public interface Claims {

    /**
     * Takes the oldest mail whose time has come and that no later digest replaces. It becomes SENDING, and nobody else
     * gets it.
     */
    default Optional<Claimed> next() {
        return next(EnumSet.allOf(MailKind.class));
    }

    /** The same among the mails of these kinds. */
    Optional<Claimed> next(Set<MailKind> kinds);

    /**
     * Several calls as one transaction, in which all of them are done or none: what became of a mail and the claim of
     * the next one cost one commit. {@link #dotLeaving} is never among them.
     */
    <T> T together(Supplier<T> calls);

    /**
     * The final dot is about to leave: from here on nobody can know whether the mail server has the mail until it has
     * answered (RFC 1047). Prolongs the lease. The dot may leave only when this has returned.
     *
     * @throws LostClaimException if the lease has run out, another has claimed the mail, or a later digest replaces it
     */
    void dotLeaving(Claim claim);

    /** Prolongs a lease that has not run out; does nothing otherwise. */
    void renew(Claim claim);

    /**
     * The mail server has accepted it: SENT, even if the lease ran out after the dot and the mail became UNKNOWN
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
     * @param passedOn the mails to those who are told instead; planned in the same transaction
     */
    void refused(Claim claim, String reason, OutgoingMail... passedOn);

    /**
     * The line broke after the dot had left: UNKNOWN. If the {@link SendingRules} say so and it is the first time, it
     * is PLANNED once more instead.
     *
     * @return whether it is held, so that it is not sent again by itself
     */
    boolean unknown(Claim claim, String reason);

    /**
     * Not sent for certain, to be tried again after a pause: PLANNED. Also for a mail that was {@linkplain #hold held}.
     */
    void postpone(Claim claim, String reason, Duration pause);

    /**
     * The mail server was out of reach, which is not the fault of the mail: PLANNED at its old place. The attempt does
     * not count.
     */
    void giveBack(Claim claim, String reason);

    /** The same, but behind all others that wait now. */
    void giveBackBehind(Claim claim, String reason);

    /**
     * Mails whose lease has run out: PLANNED again if the dot had not left, and as for {@link #unknown} if it had.
     * Called in each round of delivery.
     */
    Recovered recover();

    /**
     * The same for the start, before the first claim. If only one instance can run, leases that have not run out are
     * over, too.
     */
    Recovered recoverAtStart();

    /** The right to one attempt at one mail. The fence counts the claims of the mail from 1. */
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
     * What a crash or a lost lease has left.
     *
     * @param again were not sent, and are PLANNED
     * @param onceMore may have been sent, and are PLANNED nevertheless, because the rules say so
     * @param held may have been sent, and are UNKNOWN
     */
    record Recovered(int again, int onceMore, List<HeldMail> held) {

        public Recovered {
            held = List.copyOf(held);
        }

        public boolean isNothing() {
            return again == 0 && onceMore == 0 && held.isEmpty();
        }
    }

    /** A mail that is not sent again by itself. */
    record HeldMail(String messageId, MailKind kind) {}
}
