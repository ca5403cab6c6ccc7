package de.kontaktzyklus.pipeline.routes;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that routes bring about and others wait for, until the program stops. */
public final class Awaited {

    private boolean stopped;

    /** Something has happened: whoever waits looks whether it was that. */
    public synchronized void happened(Runnable what) {
        what.run();
        notifyAll();
    }

    /**
     * Waits until it is there.
     *
     * @return false if the time is up, or if the program stops
     */
    public synchronized boolean await(BooleanSupplier there, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!there.getAsBoolean()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0 || stopped) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The program stops: nobody has to wait any longer. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public synchronized boolean isStopped() {
        return stopped;
    }
}
