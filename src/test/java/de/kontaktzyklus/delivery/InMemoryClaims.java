package de.kontaktzyklus.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The mails of an {@link InMemoryOutbox} as one node sees them that sends. */
final class InMemoryClaims implements Claims {

    private final InMemoryOutbox outbox;
    private final SendingRules rules;
    private final InstantSource clock;

    InMemoryClaims(InMemoryOutbox outbox, SendingRules rules, InstantSource clock) {
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<Claimed> next(Set<MailKind> kinds) {
        synchronized (outbox) {
            return outbox.nextToSend(clock.instant(), kinds).map(this::claim);
        }
    }

    @Override
    public <T> T together(Supplier<T> calls) {
        return calls.get();
    }

    private Claimed claim(InMemoryMail mail) {
        Instant now = clock.instant();
        mail.state = MailState.SENDING;
        mail.attempts++;
        mail.fence++;
        mail.dotLeft = false;
        mail.leaseUntil = now.plus(rules.lease());
        mail.nextAttempt = Optional.empty();
        mail.firstAttempt = mail.firstAttempt.or(() -> Optional.of(now));
        return new Claimed(
                new Claim(mail.mail.messageId(), mail.fence),
                mail.mail,
                mail.attempts,
                Duration.between(mail.firstAttempt.orElseThrow(), now),
                mail.reason);
    }

    @Override
    public void dotLeaving(Claim claim) {
        synchronized (outbox) {
            InMemoryMail mail = owned(claim)
                    .filter(owned -> !owned.dotLeft && !owned.isReplaced())
                    .orElseThrow(
                            () -> new LostClaimException("The dot of mail " + claim.messageId() + " must not leave"));
            mail.dotLeft = true;
            renew(claim);
        }
    }

    @Override
    public void renew(Claim claim) {
        synchronized (outbox) {
            owned(claim).ifPresent(mail -> mail.leaseUntil = clock.instant().plus(rules.lease()));
        }
    }

    private Optional<InMemoryMail> owned(Claim claim) {
        return outbox.mail(claim.messageId())
                .filter(mail -> mail.fence == claim.fence() && mail.state == MailState.SENDING)
                .filter(mail -> mail.leaseUntil.isAfter(clock.instant()));
    }

    @Override
    public void accepted(Claim claim) {
        synchronized (outbox) {
            sendingOrUnknown(claim, MailState.SENT)
                    .ifPresent(mail -> mail.become(MailState.SENT, "", Optional.empty()));
        }
    }

    @Override
    public void hold(Claim claim, String reason, Duration pause) {
        synchronized (outbox) {
            sendingOrUnknown(claim, MailState.PLANNED).ifPresent(mail -> {
                mail.dotLeft = false;
                mail.attempts--;
                mail.firstAttempt = mail.firstAttempt.filter(first -> mail.attempts > 0);
                mail.become(
                        MailState.PLANNED, reason, Optional.of(clock.instant().plus(pause)));
            });
        }
    }

    @Override
    public void refused(Claim claim, String reason, OutgoingMail... passedOn) {
        synchronized (outbox) {
            sendingOrHeld(claim).ifPresent(mail -> {
                mail.attempts += mail.state == MailState.PLANNED && !mail.dotLeft ? 1 : 0;
                mail.become(MailState.REFUSED, reason, Optional.empty());
                Arrays.stream(passedOn).forEach(outbox::plan);
            });
        }
    }

    @Override
    public boolean unknown(Claim claim, String reason) {
        synchronized (outbox) {
            InMemoryMail mail = ours(claim);
            if (sending(claim, MailState.UNKNOWN, MailState.PLANNED).isPresent()) {
                maybeSent(mail, reason);
            }
            return mail.state == MailState.UNKNOWN;
        }
    }

    private void maybeSent(InMemoryMail mail, String reason) {
        Optional<Instant> again = rules.onceMoreAfter()
                .filter(pause -> !mail.onceMore && !mail.isReplaced())
                .map(clock.instant()::plus);
        mail.onceMore |= again.isPresent();
        mail.become(again.isPresent() ? MailState.PLANNED : MailState.UNKNOWN, reason, again);
    }

    @Override
    public void postpone(Claim claim, String reason, Duration pause) {
        synchronized (outbox) {
            sendingOrHeld(claim).filter(mail -> !isDone(mail, reason)).ifPresent(mail -> {
                mail.attempts += mail.state == MailState.PLANNED && !mail.dotLeft ? 1 : 0;
                mail.firstAttempt = mail.firstAttempt.or(() -> Optional.of(clock.instant()));
                mail.dotLeft = false;
                mail.become(
                        MailState.PLANNED, reason, Optional.of(clock.instant().plus(pause)));
            });
        }
    }

    private static boolean isDone(InMemoryMail mail, String reason) {
        return mail.state == MailState.PLANNED && !mail.dotLeft && mail.reason.equals(reason);
    }

    @Override
    public void giveBack(Claim claim, String reason) {
        giveBack(claim, reason, Optional.empty());
    }

    @Override
    public void giveBackBehind(Claim claim, String reason) {
        giveBack(claim, reason, Optional.of(clock.instant()));
    }

    private void giveBack(Claim claim, String reason, Optional<Instant> behind) {
        synchronized (outbox) {
            sending(claim, MailState.PLANNED).ifPresent(mail -> {
                mail.dotLeft = false;
                mail.attempts--;
                mail.firstAttempt = mail.firstAttempt.filter(first -> mail.attempts > 0);
                mail.become(MailState.PLANNED, reason, behind);
            });
        }
    }

    @Override
    public Recovered recover() {
        return recover(clock.instant());
    }

    @Override
    public Recovered recoverAtStart() {
        return recover(Instant.MAX);
    }

    private Recovered recover(Instant leaseBefore) {
        synchronized (outbox) {
            int again = 0;
            int onceMore = 0;
            List<HeldMail> held = new ArrayList<>();
            for (InMemoryMail mail : outbox.lost(leaseBefore)) {
                if (!mail.dotLeft) {
                    mail.become(MailState.PLANNED, "interrupted while sending", Optional.empty());
                    again++;
                    continue;
                }
                maybeSent(mail, "interrupted while sending");
                if (mail.state == MailState.PLANNED) {
                    onceMore++;
                } else {
                    held.add(new HeldMail(mail.mail.messageId(), mail.mail.kind()));
                }
            }
            return new Recovered(again, onceMore, held);
        }
    }

    private Optional<InMemoryMail> sendingOrUnknown(Claim claim, MailState orElse) {
        InMemoryMail mail = ours(claim);
        boolean unknown =
                mail.dotLeft && Set.of(MailState.UNKNOWN, MailState.PLANNED).contains(mail.state);
        return unknown ? Optional.of(mail) : sending(claim, orElse);
    }

    private Optional<InMemoryMail> sendingOrHeld(Claim claim) {
        InMemoryMail mail = ours(claim);
        boolean held = mail.state == MailState.PLANNED && !mail.isReplaced();
        return held ? Optional.of(mail) : sendingOrUnknown(claim, MailState.REFUSED);
    }

    /** Empty if it is in one of the other states already. */
    private Optional<InMemoryMail> sending(Claim claim, MailState... orElse) {
        InMemoryMail mail = ours(claim);
        if (mail.state != MailState.SENDING && !Set.of(orElse).contains(mail.state)) {
            throw new LostClaimException("Mail " + claim.messageId() + " is " + mail.state);
        }
        return Optional.of(mail).filter(ours -> ours.state == MailState.SENDING);
    }

    private InMemoryMail ours(Claim claim) {
        return outbox.mail(claim.messageId())
                .filter(mail -> mail.fence == claim.fence())
                .orElseThrow(() -> new LostClaimException("Mail " + claim.messageId() + " is another's"));
    }
}
