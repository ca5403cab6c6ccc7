package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.Outbox.UnsentMail;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.Incidents;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.texts.Discretion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Mails wait because the mail server takes none. One that refuses is told of at once, by whoever hears it; one that is
 * silent, or out of reach, only when it has been tried again twice in vain, as it may just have been started anew. It
 * is over when no mail waits for that reason any more.
 */
final class HeldUpMails implements CauseSource {

    private final Outbox outbox;
    private final Duration patience;
    private final Supplier<Instant> now;
    private Optional<Instant> since = Optional.empty();
    private boolean isSure = true;

    /** @param pause after which the mail server is tried again */
    HeldUpMails(Outbox outbox, Duration pause, Supplier<Instant> now) {
        this.outbox = outbox;
        this.patience = pause.multipliedBy(2);
        this.now = now;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SERVER_REFUSES);
    }

    /** While it is not sure, what was told is not over. */
    @Override
    public synchronized boolean isAbout(OpenCause cause) {
        return isSure && CauseSource.super.isAbout(cause);
    }

    @Override
    public synchronized List<Cause> open(LocalDate today) {
        Optional<UnsentMail> first = outbox.unsent(Integer.MAX_VALUE).stream()
                .filter(UnsentMail::waitsForServer)
                .findFirst();
        Instant moment = now.get();
        since = first.map(mail -> since.orElse(moment));
        boolean isLong =
                since.filter(began -> !moment.isBefore(began.plus(patience))).isPresent();
        isSure = first.isEmpty() || isLong;
        return first
                .filter(mail -> isLong)
                .map(mail -> new Incidents(today).refusingServer(Discretion.of(mail.reason())))
                .map(Cause::of)
                .stream()
                .toList();
    }
}
