package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** The session for messages that are made or read here; it reaches no server. */
final class NoServer {

    /** Made only once: a session searches the whole class path for mail protocols, which took a quarter of a run. */
    static final Session SESSION = Session.getInstance(new Properties());

    private NoServer() {}
}
