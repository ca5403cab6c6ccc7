package de.kontaktzyklus.config.settings;

/** A value that no log line, error text or dump may show. */
public record Secret(String reveal) {

    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
