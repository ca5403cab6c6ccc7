package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.reminders.alarms.RunSignals;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What the signs of life of the daily run depend on, and for how long the database has not answered. */
final class Watch {

    private final RunSignals signals;
    private final IntSupplier waitingMails;
    private final Duration patience;
    private final Supplier<Instant> now;
    private Instant answered;

    /**
     * @param waitingMails that the mail server has not taken yet
     * @param patience how long the database may be gone
     */
    Watch(RunSignals signals, IntSupplier waitingMails, Duration patience, Supplier<Instant> now) {
        this.signals = signals;
        this.waitingMails = waitingMails;
        this.patience = patience;
        this.now = now;
        this.answered = now.get();
    }

    RunSignals signals() {
        return signals;
    }

    boolean nothingWaits() {
        return waitingMails.getAsInt() == 0;
    }

    synchronized void databaseAnswers() {
        answered = now.get();
    }

    /** For how long it is gone; empty as long as the patience lasts. */
    synchronized OptionalLong minutesWithoutDatabase() {
        Duration gone = Duration.between(answered, now.get());
        return gone.compareTo(patience) < 0 ? OptionalLong.empty() : OptionalLong.of(gone.toMinutes());
    }
}
