package de.kontaktzyklus.office.readiness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Looks at what may not answer: a share whose server is gone keeps whoever asks for it waiting, without an end. */
final class Patiently {

    private Patiently() {}

    /** What was found; empty if the time is up. */
    static <T> Optional<T> ask(Duration atMost, Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, Patiently::onItsOwn);
        try {
            return Optional.of(answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            return Optional.empty();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    /** Nobody waits for such a thread: the process ends all the same. */
    private static void onItsOwn(Runnable question) {
        Thread thread = new Thread(question, "look");
        thread.setDaemon(true);
        thread.start();
    }
}
