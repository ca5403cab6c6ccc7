package de.kontaktzyklus.cli;

import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.config.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a line or two, and gives it its exit code. The stack trace is for the log at level debug. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        LOG.debug("Failed", failure);
        terminal.err().println("kontaktzyklus: " + words(failure));
        return isRefusal(failure) ? ExitCode.REFUSED : ExitCode.FAILED;
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof RefusedException
                || failure instanceof ConfigurationException
                || failure instanceof UnreadableExportException
                || isAboutNamedFile(failure)
                || (failure instanceof UncheckedIOException unchecked && isAboutNamedFile(unchecked.getCause()));
    }

    private static boolean isAboutNamedFile(Exception failure) {
        return failure instanceof NoSuchFileException
                || failure instanceof AccessDeniedException
                || failure instanceof FileAlreadyExistsException;
    }

    /** The messages of file system exceptions are bare paths. */
    private static String words(Exception failure) {
        Throwable told = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        String message = String.valueOf(told.getMessage());
        boolean needsType = told instanceof IOException || told.getMessage() == null;
        return needsType ? told.getClass().getSimpleName() + ": " + message : message;
    }
}
