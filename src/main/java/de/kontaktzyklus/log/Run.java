package de.kontaktzyklus.log;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.logging.log4j.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * The work that a thread does just now: the intake of a file, the digests of a day, a round of delivery. Each line of
 * the log that is written meanwhile carries its id.
 */
public final class Run {

    private static final String KEY = "run";

    private final @Nullable String before;

    private Run(@Nullable String before) {
        this.before = before;
    }

    /** A new id. */
    public static String newId() {
        return String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
    }

    /** The id of what this thread does; empty for none. */
    public static String id() {
        return Optional.ofNullable(ThreadContext.get(KEY)).orElse("");
    }

    /** This thread works on that run until {@link #close}. */
    public static Run of(String id) {
        Run run = new Run(ThreadContext.get(KEY));
        ThreadContext.put(KEY, id);
        return run;
    }

    /** Works on that run, and then on the one before again. */
    public static void during(String id, Runnable work) {
        Run run = of(id);
        try {
            work.run();
        } finally {
            run.close();
        }
    }

    /** The thread works on the run before again. */
    public void close() {
        if (before == null) {
            ThreadContext.remove(KEY);
        } else {
            ThreadContext.put(KEY, before);
        }
    }
}
