package de.kontaktzyklus.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The log as {@code log4j2.xml} describes it, without the name of this machine: nobody reads that, Log4j looks it up at
 * each start, which may take long, and prints a stack trace where nobody knows it. Log4j finds this class by its name.
 */
public final class LogSetup extends ConfigurationFactory {

    private static final String SHIPPED = "/log4j2.xml";

    /** What Log4j knows of its surroundings, and does not look up if it is there. */
    private static final String MACHINE = "hostName";

    @Override
    protected String[] getSupportedTypes() {
        return new String[] {".xml", "*"};
    }

    /** Where no place is named, it is the shipped file; what is no XML is left to Log4j's own. */
    @Override
    public @Nullable Configuration getConfiguration(LoggerContext log, String name, @Nullable URI place) {
        if (place == null) {
            return getConfiguration(log, shipped());
        }
        return place.toString().endsWith(".xml") ? super.getConfiguration(log, name, place) : null;
    }

    private static ConfigurationSource shipped() {
        try (InputStream text = Objects.requireNonNull(LogSetup.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new ConfigurationSource(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Configuration getConfiguration(LoggerContext log, ConfigurationSource source) {
        Configuration file = new XmlConfiguration(log, source);
        Map<String, String> surroundings = file.getComponent(Configuration.CONTEXT_PROPERTIES);
        surroundings.put(MACHINE, "");
        return file;
    }
}
