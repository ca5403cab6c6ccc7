package de.kontaktzyklus.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure with its stack and without its words: these may hold what stands in a row or in a mail. */
final class Wordless extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    Wordless(Throwable failure) {
        this(failure, 0);
    }

    private Wordless(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Wordless cause(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return cause == null || depth == DEEPEST ? null : new Wordless(cause, depth + 1);
    }

    /** Where it happened: the same for failures of one kind. */
    static String place(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName()
                + Optional.of(stack)
                        .filter(frames -> frames.length > 0)
                        .map(frames -> " " + frames[0])
                        .orElse("");
    }
}
