package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * What the program does while its database is out of reach: it lives, says so, and neither spins nor fills the log; and
 * {@code status} says what is wrong, or what the state is.
 *
 * @param lines of the log since it began
 * @param cpu that the program used
 * @param status what the command said
 */
record Meanwhile(Duration length, long lines, Duration cpu, String status, boolean lived) {

    /** A stack trace for each try is fine, as long as tries are rare. */
    private static final int MOST_LINES_A_SECOND = 40;

    private static final double MOST_OF_A_CORE = 0.25;

    /**
     * Lasts as long as the trouble does.
     *
     * @param linesBefore lines of the log before the trouble began
     */
    static Meanwhile of(OfficeFolder office, Running program, long linesBefore, Duration length)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        Duration cpuBefore = program.cpu();
        String status = office.ask("status");
        Thread.sleep(Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        return new Meanwhile(
                length,
                program.said().lines().count() - linesBefore,
                program.cpu().minus(cpuBefore),
                status,
                program.isAlive());
    }

    Damage damage() {
        return Damage.open(lived ? 0 : 1, "the program has ended")
                .plus(Damage.corrupted(lines == 0 ? 1 : 0, "nothing in the log says that something is wrong"))
                .plus(Damage.corrupted(
                        lines > MOST_LINES_A_SECOND * length.toSeconds() ? 1 : 0, lines + " lines in the log"))
                .plus(Damage.corrupted(cpu.toMillis() > MOST_OF_A_CORE * length.toMillis() ? 1 : 0, "it spun: " + cpu))
                .plus(Damage.corrupted(
                        status.isBlank() || status.contains("\tat ") || status.contains("Exception") ? 1 : 0,
                        "status said: " + status));
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "out of reach for %d s: %d lines of log, %.1f s of a core",
                length.toSeconds(),
                lines,
                cpu.toMillis() / 1000.0);
    }
}
