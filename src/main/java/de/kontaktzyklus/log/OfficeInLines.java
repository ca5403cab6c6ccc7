package de.kontaktzyklus.log;

import java.util.Map;
import org.apache.logging.log4j.core.util.ContextDataProvider;

/** Puts the name of the office into each line, whoever writes it; Log4j finds this class by its name. */
public final class OfficeInLines implements ContextDataProvider {

    private static final String KEY = "office";

    @Override
    public Map<String, String> supplyContextData() {
        String office = Speaker.now().office();
        return office.isEmpty() ? Map.of() : Map.of(KEY, office);
    }
}
