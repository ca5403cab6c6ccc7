package de.kontaktzyklus.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** All that is logged while it is open, as the shipped layouts write it: lines for people, and JSON. */
public final class HeardLog extends AbstractAppender implements AutoCloseable {

    private static final String FORMAT = "kontaktzyklus.log.format";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> json = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LogManager.getRootLogger();
    private final Map<String, Level> before = new LinkedHashMap<>();
    private final LoggerContext forPeople = shipped("text");
    private final LoggerContext forPrograms = shipped("json");

    private HeardLog() {
        super("heard", null, null, false, Property.EMPTY_ARRAY);
    }

    /**
     * Listens from now on.
     *
     * @param level of the program; Camel is heard from INFO
     */
    public static HeardLog at(Level level) {
        HeardLog log = new HeardLog();
        log.start();
        Map.of("de.kontaktzyklus", level, "org.apache.camel", Level.INFO).forEach((name, each) -> {
            log.before.put(name, LogManager.getLogger(name).getLevel());
            Configurator.setLevel(name, each);
        });
        log.root.addAppender(log);
        return log;
    }

    /** The process speaks that language from now on, and nothing is wrong yet. */
    public static void speak(Locale language, Path state) {
        LogTexts.are(language, state.toString(), state.toString());
        EventLog.forget();
    }

    private static LoggerContext shipped(String format) {
        System.setProperty(FORMAT, format);
        try {
            LoggerContext context = new LoggerContext(
                    "heard-" + format,
                    null,
                    Path.of("src/main/resources/log4j2.xml").toUri());
            context.start();
            return context;
        } finally {
            System.clearProperty(FORMAT);
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> json() {
        return List.copyOf(json);
    }

    @Override
    public void append(LogEvent event) {
        lines.add(written(forPeople, event));
        json.add(written(forPrograms, event));
    }

    private static String written(LoggerContext context, LogEvent event) {
        byte[] line =
                context.getConfiguration().getAppender("stderr").getLayout().toByteArray(event);
        return new String(line, StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        root.removeAppender(this);
        before.forEach(Configurator::setLevel);
        forPeople.stop();
        forPrograms.stop();
        stop();
    }
}
