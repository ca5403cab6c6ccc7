package de.kontaktzyklus.cli.terminal;

import java.time.Duration;
import java.util.function.Consumer;

/** Shows a count of rows on a terminal if the work takes more than two seconds; elsewhere it is silent. */
public final class Progress<T> implements Consumer<T>, AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final Terminal terminal;
    private final Texts texts;
    private long next = System.nanoTime() + PATIENCE;
    private int count;
    private boolean shown;

    public Progress(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    @Override
    public void accept(T passing) {
        count++;
        if (terminal.isInteractive() && System.nanoTime() - next > 0) {
            terminal.err().print("\r" + texts.text("progress.rows", count));
            next = System.nanoTime() + PAUSE;
            shown = true;
        }
    }

    @Override
    public void close() {
        if (shown) {
            terminal.err().println("\r" + texts.text("progress.rows", count));
        }
    }
}
