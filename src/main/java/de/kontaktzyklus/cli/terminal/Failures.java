package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.state.backup.DamagedBackupException;
import de.kontaktzyklus.state.database.StateInUseException;
import de.kontaktzyklus.state.database.StateUnreachableException;
import de.kontaktzyklus.state.tables.StateNotEmptyException;
import de.kontaktzyklus.state.tables.StateVersionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in a line or two what went wrong, and returns the exit code. The stack trace goes to the log, at level debug.
 */
public final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;

    private final Supplier<Locale> language;

    /** @param language asked when something failed, because the arguments name the folder it is read from */
    public Failures(Terminal terminal, Supplier<Locale> language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        return handle("kontaktzyklus", failure);
    }

    /**
     * Says it, and returns the exit code.
     *
     * @param who in front of the words
     */
    public int handle(String who, Exception failure) {
        EventLog.of(Failures.class).stack(failure);
        terminal.tell(who + ": " + words(failure));
        return isRefusal(failure) ? ExitCode.REFUSED : ExitCode.FAILED;
    }

    private static boolean isRefusal(Exception failure) {
        Throwable root = unwrapped(failure);
        return root instanceof RefusedException
                || root instanceof ConfigurationException
                || root instanceof UnreadableExportException
                || root instanceof StateInUseException
                || root instanceof StateVersionException
                || root instanceof DamagedBackupException
                || root instanceof StateNotEmptyException
                || reasons().containsKey(root.getClass());
    }

    /** For a file from the command line the message is only the path; the type of the exception says what is wrong. */
    private static Map<Class<? extends IOException>, String> reasons() {
        return Map.of(
                NoSuchFileException.class, "failure.no-such-file",
                AccessDeniedException.class, "failure.access-denied",
                FileAlreadyExistsException.class, "failure.exists-already",
                DirectoryNotEmptyException.class, "failure.is-folder",
                NotDirectoryException.class, "failure.no-folder");
    }

    /** What went wrong, in a line or two. */
    public String words(Exception failure) {
        Throwable root = unwrapped(failure);
        if (root instanceof ConfigurationException refused) {
            return new FindingTexts(language.get()).lines(refused);
        }
        return said(root).orElseGet(() -> {
            boolean needsType = root instanceof IOException || root.getMessage() == null;
            return needsType
                    ? root.getClass().getSimpleName() + ": " + root.getMessage()
                    : String.valueOf(root.getMessage());
        });
    }

    /** In the language of the office; empty for what nobody has words for. */
    private Optional<String> said(Throwable root) {
        String reason = reasons().get(root.getClass());
        if (reason != null) {
            return text(reason, String.valueOf(root.getMessage()));
        }
        if (root instanceof StateInUseException inUse) {
            String process = inUse.process();
            return text(process.isEmpty() ? "failure.in-use" : "failure.in-use-by", inUse.directory(), process);
        }
        if (root instanceof StateVersionException other) {
            return text("failure.state." + other.found());
        }
        if (root instanceof DamagedBackupException damaged) {
            return text("failure.backup." + damaged.damage());
        }
        if (root instanceof StateUnreachableException away) {
            return Optional.of(words(Look.of(away)));
        }
        return root instanceof StateNotEmptyException ? text("failure.not-empty") : Optional.empty();
    }

    private String words(Look look) {
        LookWords words = new LookWords(Texts.in(language.get()));
        return Stream.concat(Stream.of(words.said(look)), words.todo(look).stream())
                .collect(Collectors.joining(" "));
    }

    private Optional<String> text(String key, Object... values) {
        return Optional.of(Texts.in(language.get()).text(key, values));
    }

    /** Without what only says that it happened somewhere else: in a stream, or on another thread. */
    private static Throwable unwrapped(Throwable failure) {
        boolean isWrapping = failure instanceof UncheckedIOException
                || failure instanceof CompletionException
                || failure instanceof ExecutionException;
        Throwable cause = failure.getCause();
        return isWrapping && cause != null ? unwrapped(cause) : failure;
    }
}
