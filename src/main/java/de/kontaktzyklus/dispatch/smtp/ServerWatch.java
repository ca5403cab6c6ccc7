package de.kontaktzyklus.dispatch.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Whether it makes sense to go on sending now, or whether all mails would have the same fate. Used by one thread at a
 * time.
 */
public final class ServerWatch {

    /** If this number of mails in a row gets no answer, the mails are not the reason. */
    private static final int TOO_SILENT = 3;

    /** If the same mail is the first to find no mail server this number of times in a row, another mail tries. */
    private static final int TOO_OFTEN = 3;

    private final Supplier<Instant> now;
    private final Duration pause;
    private Instant closedAt = Instant.MAX;
    private int silent;
    private String closer = "";
    private int closings;

    public ServerWatch(Supplier<Instant> now, Duration pause) {
        this.now = now;
        this.pause = pause;
    }

    /** Open again after the pause, and when the clock was put back. */
    public boolean isOpen() {
        Instant time = now.get();
        return time.isBefore(closedAt) || !time.isBefore(closedAt.plus(pause));
    }

    public void answered() {
        silent = 0;
    }

    /** After the pause the first mail without an answer closes it again. */
    public boolean closesAfterSilence() {
        silent = Math.min(silent + 1, TOO_SILENT);
        if (silent == TOO_SILENT) {
            closedAt = now.get();
        }
        return silent == TOO_SILENT;
    }

    /** All mails would fare the same. */
    public void close() {
        closedAt = now.get();
    }

    /** True if it is time that another mail tries first. */
    public boolean closesAt(String messageId) {
        closings = closer.equals(messageId) ? closings + 1 : 1;
        closer = messageId;
        closedAt = now.get();
        return closings % TOO_OFTEN == 0;
    }

    public Instant closedUntil() {
        return closedAt.plus(pause);
    }
}
