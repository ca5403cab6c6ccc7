package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What the signs of life of the daily run depend on, and for how long the database has not answered. */
final class Watch {

    private final RunSignals signals;
    private final IntSupplier waitingMails;
    private final Duration patience;
    private final Supplier<Instant> now;
    private final BooleanSupplier databaseTakes;
    private Instant answered;
    private Optional<Alarm> told = Optional.empty();

    /**
     * @param waitingMails that the mail server has not taken yet
     * @param patience how long the database may be gone
     * @param databaseTakes tries whether something new can be written into the database
     */
    Watch(
            RunSignals signals,
            IntSupplier waitingMails,
            Duration patience,
            Supplier<Instant> now,
            BooleanSupplier databaseTakes) {
        this.signals = signals;
        this.waitingMails = waitingMails;
        this.patience = patience;
        this.now = now;
        this.databaseTakes = databaseTakes;
        this.answered = now.get();
    }

    RunSignals signals() {
        return signals;
    }

    boolean nothingWaits() {
        return waitingMails.getAsInt() == 0;
    }

    boolean databaseTakes() {
        return databaseTakes.getAsBoolean();
    }

    /** It answers: what was told of its absence, which is over. */
    synchronized Optional<Alarm> databaseAnswers() {
        answered = now.get();
        Optional<Alarm> over = told;
        told = Optional.empty();
        return over;
    }

    /** It does not answer: what is to be told; nothing as long as the patience lasts. */
    synchronized Optional<Alarm> databaseIsGone(LocalDate today) {
        Duration gone = Duration.between(answered, now.get());
        if (gone.compareTo(patience) < 0) {
            return Optional.empty();
        }
        Alarm alarm = Alarm.of(Alarm.Kind.DATABASE_GONE, "", today, gone.toMinutes());
        told = told.or(() -> Optional.of(alarm));
        return Optional.of(alarm);
    }
}
