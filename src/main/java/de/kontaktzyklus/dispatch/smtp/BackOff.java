package de.kontaktzyklus.dispatch.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.kontaktzyklus.delivery.Claims.Claimed;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How long a mail waits before the next attempt, and when to give up.
 *
 * @param pause before the second attempt; later ones wait longer
 * @param giveUpAfter time since the first attempt
 */
public record BackOff(Duration pause, Duration giveUpAfter) {

    /** Multiples of the configured pause: as shipped 5, 15, 30, 60 minutes, and then always 60. */
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12);

    /** Up to a fifth more or less, so that mails that failed together do not come back together. */
    private static final int JITTER_PERMILLE = 200;

    private static final int PERMILLE = 1_000;

    /** For one attempt of one mail always the same, so that tests can know it. */
    public Duration after(Claimed failed) {
        Duration whole = pause.multipliedBy(STEPS.get(Math.min(failed.attempt(), STEPS.size()) - 1));
        return whole.multipliedBy(PERMILLE + jitter(failed)).dividedBy(PERMILLE);
    }

    private static long jitter(Claimed failed) {
        CRC32 spread = new CRC32();
        spread.update((failed.mail().messageId() + failed.attempt()).getBytes(UTF_8));
        return spread.getValue() % (2 * JITTER_PERMILLE + 1) - JITTER_PERMILLE;
    }

    /** Only after all steps: if the program was down for a day, it has not tried for a day. */
    public boolean isEnough(Claimed failed) {
        return failed.attempt() > STEPS.size() && failed.tryingFor().compareTo(giveUpAfter) >= 0;
    }
}
