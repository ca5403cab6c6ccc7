package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Expected;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.time.Duration;
import java.util.Random;

/**
 * A moment of a program's work, drawn by lot. It goes by what the program has done: by the clock, a machine that is
 * busy would move all moments into the start, and nothing would be proved.
 */
final class DrawnMoment {

    /** What a start and the day take of one core; some moments lie behind the end. */
    private static final int WHOLE_DAY_MILLIS = 6000;

    /** Until the next mail has gone. */
    private static final int BETWEEN_MAILS_MILLIS = 60;

    private static final int MOST_MAILS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RecordingMailServer server;
    private final int mails;
    private final Random chance;

    /** @param expected says how many mails there will be */
    DrawnMoment(Expected expected, RecordingMailServer server, Random chance) {
        this.server = server;
        this.mails = expected.mails().values().stream().mapToInt(Long::intValue).sum();
        this.chance = chance;
    }

    /**
     * Waits for it: every other one lies among the mails, as long as there are some to come.
     *
     * @return false if the program ended before
     */
    boolean await(Running program) throws InterruptedException {
        int gone = server.accepted().size();
        if (gone < mails && chance.nextBoolean()) {
            int wanted = gone + 1 + chance.nextInt(Math.min(mails - gone, MOST_MAILS));
            program.awaitWhileAlive(() -> server.accepted().size() >= wanted, PATIENCE);
            Thread.sleep(chance.nextInt(BETWEEN_MAILS_MILLIS));
        } else {
            Duration used = Duration.ofMillis(chance.nextInt(WHOLE_DAY_MILLIS));
            program.awaitWhileAlive(() -> program.cpu().compareTo(used) >= 0, PATIENCE);
        }
        return program.isAlive();
    }

    /** What a line says of itself that never met a mail between its final dot and the answer. */
    static String missed() {
        return "no blow fell between a final dot and its answer";
    }
}
