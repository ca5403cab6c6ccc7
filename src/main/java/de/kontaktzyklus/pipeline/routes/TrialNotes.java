package de.kontaktzyklus.pipeline.routes;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.EventNotifierSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a route does while it is tried, and stands in for the administrator, who is told nothing of a trial.
 */
public final class TrialNotes extends EventNotifierSupport implements ExceptionHandler {

    private final File exportFolder;
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    TrialNotes(Path exportFolder) {
        this.exportFolder = exportFolder.toFile();
    }

    /** As the error handling of the routes calls the administrator. */
    public void tellOfFailure(Exchange exchange) {
        failed(exchange);
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSentEvent sent && isWritten(sent)) {
            fetched.add(new File(String.valueOf(sent.getExchange().getMessage().getHeader(Exchange.FILE_NAME_PRODUCED)))
                    .getName());
        } else if (event instanceof ExchangeFailedEvent failure) {
            failed(failure.getExchange());
        }
    }

    private boolean isWritten(ExchangeSentEvent sent) {
        return !sent.getExchange().isFailed()
                && sent.getEndpoint() instanceof FileEndpoint folder
                && folder.getFile().getAbsoluteFile().equals(exportFolder.getAbsoluteFile());
    }

    private void failed(Exchange exchange) {
        Optional.ofNullable(exchange.getException())
                .or(() -> Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .ifPresent(failures::add);
    }

    @Override
    public void handleException(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void handleException(@Nullable String what, Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void handleException(@Nullable String what, @Nullable Exchange exchange, Throwable failure) {
        failures.add(failure);
    }

    /** Names of the files put into the export folder. */
    List<String> fetched() {
        return fetched;
    }

    List<Throwable> failures() {
        return failures;
    }
}
