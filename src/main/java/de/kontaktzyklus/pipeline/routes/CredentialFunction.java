package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.config.settings.CredentialPlaceholder;
import de.kontaktzyklus.config.settings.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.spi.PropertiesFunction;

/** Fills {@code {{credential:KEY}}} when Camel asks for it, so that no settings hold the secret. */
public final class CredentialFunction implements PropertiesFunction {

    private final Credentials credentials;

    public CredentialFunction(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String getName() {
        return CredentialPlaceholder.FUNCTION;
    }

    @Override
    public String apply(String key) {
        try {
            return credentials
                    .read(key)
                    .orElseThrow(() -> new IllegalStateException("The credential " + key + " is gone"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
