package de.kontaktzyklus.delivery;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outbox that forgets with the test; keeps the same contract as the one in the database. */
public final class InMemoryOutbox implements Outbox {

    private final Map<String, InMemoryMail> mails = new LinkedHashMap<>();

    @Override
    public synchronized boolean plan(OutgoingMail mail) {
        InMemoryMail planned = new InMemoryMail(mail);
        mail(mail.forwards()).ifPresent(refused -> planned.until = refused.until);
        return mails.putIfAbsent(mail.messageId(), planned) == null;
    }

    /**
     * All of them or, with {@link IllegalStateException}, none: one was planned before.
     *
     * @param until none is given out from then on
     */
    public synchronized void planAll(List<OutgoingMail> together, Instant until) {
        together.stream()
                .filter(mail -> mails.containsKey(mail.messageId()))
                .findFirst()
                .ifPresent(mail -> {
                    throw new IllegalStateException("Mail " + mail.messageId() + " was planned before");
                });
        together.forEach(this::plan);
        together.forEach(mail -> mail(mail.messageId()).orElseThrow().until = until);
    }

    /** A later digest says all that the mail was to say. */
    public synchronized void supersede(String messageId, String by) {
        mails.computeIfPresent(messageId, (id, mail) -> mail.supersededBy(by));
    }

    /** The same mails as a node sees them that sends. */
    public Claims claims(SendingRules rules, InstantSource clock) {
        return new InMemoryClaims(this, rules, clock);
    }

    @Override
    public synchronized Map<MailState, Integer> totals() {
        Map<MailState, Integer> totals = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            totals.put(state, 0);
        }
        standing().forEach(mail -> totals.merge(mail.state, 1, Integer::sum));
        return totals;
    }

    @Override
    public synchronized int superseded() {
        return (int) mails.values().stream().filter(InMemoryMail::isSuperseded).count();
    }

    @Override
    public synchronized List<UnsentMail> unsent(int limit) {
        return standing()
                .filter(mail -> mail.state != MailState.SENT)
                .limit(limit)
                .map(InMemoryMail::entry)
                .toList();
    }

    private Stream<InMemoryMail> standing() {
        return mails.values().stream().filter(Predicate.not(InMemoryMail::isSuperseded));
    }

    @Override
    public synchronized Set<String> customersReached(LocalDate first, LocalDate last) {
        return mails.values().stream()
                .filter(mail -> mail.state == MailState.SENT)
                .map(mail -> mail.mail)
                .filter(mail -> !mail.day().isBefore(first) && !mail.day().isAfter(last))
                .flatMap(mail -> mail.customers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with what became of each. */
    public synchronized List<Climbs.Step> fates() {
        return mails.values().stream().map(InMemoryMail::step).toList();
    }

    /** Every mail ever planned, in that order, whatever became of it; for tests that look at what was written. */
    public synchronized List<OutgoingMail> planned() {
        return mails.values().stream().map(mail -> mail.mail).toList();
    }

    Optional<InMemoryMail> mail(String messageId) {
        return Optional.ofNullable(mails.get(messageId));
    }

    Optional<InMemoryMail> nextToSend(Instant now, Set<MailKind> kinds) {
        return mails.values().stream()
                .filter(mail -> mail.isTimeAt(now) && kinds.contains(mail.mail.kind()))
                .min(comparing(mail -> mail.nextAttempt.orElse(Instant.MIN)));
    }

    List<InMemoryMail> lost(Instant now) {
        return mails.values().stream()
                .filter(mail -> mail.state == MailState.SENDING && !mail.leaseUntil.isAfter(now))
                .toList();
    }
}
