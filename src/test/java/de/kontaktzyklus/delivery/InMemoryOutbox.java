package de.kontaktzyklus.delivery;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An outbox that forgets with the test; keeps the same contract as the one in the database. */
public final class InMemoryOutbox implements Outbox {

    private final Map<String, Waiting> mails = new LinkedHashMap<>();

    @Override
    public synchronized boolean plan(OutgoingMail mail) {
        return mails.putIfAbsent(mail.messageId(), Waiting.planned(mail)) == null;
    }

    /** All of them or, with {@link IllegalStateException}, none: one was planned before. */
    public synchronized void planAll(List<OutgoingMail> together) {
        together.stream()
                .filter(mail -> mails.containsKey(mail.messageId()))
                .findFirst()
                .ifPresent(mail -> {
                    throw new IllegalStateException("Mail " + mail.messageId() + " was planned before");
                });
        together.forEach(this::plan);
    }

    @Override
    public synchronized Optional<Claimed> claimNext(Instant now) {
        Optional<Waiting> next = mails.values().stream()
                .filter(waiting -> waiting.isTimeAt(now))
                .min(comparing(waiting -> waiting.nextAttempt().orElse(Instant.MIN)));
        return next.map(waiting -> {
            replace(waiting.claimed());
            return new Claimed(waiting.mail(), waiting.attempts() + 1);
        });
    }

    @Override
    public synchronized void accepted(String messageId, Instant at) {
        replace(sending(messageId).in(MailState.SENT, ""));
    }

    @Override
    public synchronized void refused(String messageId, String reason, Instant at) {
        replace(sending(messageId).in(MailState.REFUSED, reason));
    }

    @Override
    public synchronized void unknown(String messageId, String reason, Instant at) {
        replace(sending(messageId).in(MailState.UNKNOWN, reason));
    }

    @Override
    public synchronized void postpone(String messageId, String reason, Instant nextAttempt) {
        replace(sending(messageId).postponed(reason, nextAttempt));
    }

    @Override
    public synchronized void giveBack(String messageId, String reason) {
        replace(sending(messageId).givenBack(reason));
    }

    @Override
    public synchronized int recover(Instant at) {
        List<Waiting> left = mails.values().stream()
                .filter(waiting -> waiting.state() == MailState.SENDING)
                .toList();
        left.forEach(waiting -> replace(waiting.in(MailState.UNKNOWN, "interrupted while sending")));
        return left.size();
    }

    @Override
    public synchronized Map<MailState, Integer> totals() {
        Map<MailState, Integer> totals = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            totals.put(state, 0);
        }
        mails.values().forEach(waiting -> totals.merge(waiting.state(), 1, Integer::sum));
        return totals;
    }

    @Override
    public synchronized List<Entry> unsent(int limit) {
        return mails.values().stream()
                .filter(waiting -> waiting.state() != MailState.SENT)
                .limit(limit)
                .map(Waiting::entry)
                .toList();
    }

    @Override
    public synchronized Set<String> customersReached(LocalDate first, LocalDate last) {
        return mails.values().stream()
                .filter(waiting -> waiting.state() == MailState.SENT)
                .map(Waiting::mail)
                .filter(mail -> !mail.day().isBefore(first) && !mail.day().isAfter(last))
                .flatMap(mail -> mail.customers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every mail ever planned, in that order, whatever became of it; for tests that look at what was written. */
    public synchronized List<OutgoingMail> planned() {
        return mails.values().stream().map(Waiting::mail).toList();
    }

    private Waiting sending(String messageId) {
        Waiting waiting = mails.get(messageId);
        if (waiting == null || waiting.state() != MailState.SENDING) {
            throw new IllegalStateException("Mail " + messageId + " is "
                    + (waiting == null ? "not planned" : waiting.state()) + ", not SENDING");
        }
        return waiting;
    }

    private void replace(Waiting waiting) {
        mails.put(waiting.mail().messageId(), waiting);
    }

    private record Waiting(
            OutgoingMail mail, MailState state, int attempts, String reason, Optional<Instant> nextAttempt) {

        static Waiting planned(OutgoingMail mail) {
            return new Waiting(mail, MailState.PLANNED, 0, "", Optional.empty());
        }

        boolean isTimeAt(Instant now) {
            return state == MailState.PLANNED
                    && nextAttempt.filter(next -> next.isAfter(now)).isEmpty();
        }

        Waiting claimed() {
            return new Waiting(mail, MailState.SENDING, attempts + 1, reason, Optional.empty());
        }

        Waiting in(MailState next, String why) {
            return new Waiting(mail, next, attempts, why, Optional.empty());
        }

        Waiting postponed(String why, Instant next) {
            return new Waiting(mail, MailState.PLANNED, attempts, why, Optional.of(next));
        }

        Waiting givenBack(String why) {
            return new Waiting(mail, MailState.PLANNED, attempts - 1, why, Optional.empty());
        }

        Entry entry() {
            return new Entry(
                    mail.messageId(), mail.day(), mail.kind(), mail.recipient(), state, attempts, reason, nextAttempt);
        }
    }
}
