package de.kontaktzyklus.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, messages to {@code err}, both in UTF-8 whatever the machine's charset
 * is.
 *
 * @param isInteractive whether a person is watching; only then is progress shown
 */
public record Terminal(PrintStream out, PrintStream err, boolean isInteractive) {

    /** What a line of a page for people may have. */
    public static final int COLUMNS = 80;

    private static final int BUFFER = 1 << 16;

    /** The terminal of this process. */
    @SuppressWarnings(
            "SystemConsoleNull") // since Java 22 it is there without a terminal, too: then progress goes into a file
    public static Terminal ofProcess() {
        return new Terminal(
                utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false),
                utf8(new FileOutputStream(FileDescriptor.err), true),
                System.console() != null);
    }

    /** Prints a sentence of the result, in lines that fit. */
    public void show(String text) {
        Lines.fitting(text).forEach(out::println);
    }

    /** Says something beside the result, in lines that fit. */
    public void tell(String text) {
        Lines.fitting(text).forEach(err::println);
    }

    private static PrintStream utf8(OutputStream stream, boolean autoFlush) {
        return new PrintStream(stream, autoFlush, StandardCharsets.UTF_8);
    }
}
