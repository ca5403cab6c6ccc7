package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** The session of messages that are put together or read here; it can reach nobody. */
final class NoServer {

    /**
     * Made once: each making searches the whole class path for mail servers to talk to, which took a quarter of a run.
     */
    static final Session SESSION = Session.getInstance(new Properties());

    private NoServer() {}
}
