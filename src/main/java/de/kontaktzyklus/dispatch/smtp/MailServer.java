package de.kontaktzyklus.dispatch.smtp;

import java.time.Duration;
import java.util.Properties;

/**
 * The office's mail server.
 *
 * @param trusted whose certificates are believed
 * @param user empty where the server asks for no login
 * @param connectTimeout until the connection stands
 * @param readTimeout until the server has answered with a whole reply; long, because giving up after the final dot
 *     means not knowing
 * @param writeTimeout until a piece of the mail is handed over
 */
public record MailServer(
        String host,
        int port,
        Security security,
        TrustedCertificates trusted,
        String user,
        String password,
        Duration connectTimeout,
        Duration readTimeout,
        Duration writeTimeout) {

    /** How the line is protected. */
    public enum Security {
        /** Plain at first; without STARTTLS nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for the demo and for tests. */
        NONE
    }

    public boolean isTlsFromTheStart() {
        return security == Security.TLS;
    }

    /** Whether a login is set; without one neither a name nor a password leaves the program. */
    public boolean asksForLogin() {
        return !user.isEmpty();
    }

    /** Name of the protocol, of which Angus Mail makes the prefix of its options. */
    public String protocol() {
        return isTlsFromTheStart() ? "smtps" : "smtp";
    }

    /**
     * The options of Angus Mail; those of another protocol than that of the connection would be ignored without a word.
     */
    public Properties sessionProperties() {
        String prefix = "mail." + protocol() + ".";
        Properties options = new Properties();
        options.put(prefix + "connectiontimeout", millis(connectTimeout));
        options.put(prefix + "timeout", millis(readTimeout));
        options.put(prefix + "auth", String.valueOf(asksForLogin()));
        options.put(prefix + "quitwait", "false");
        options.put(prefix + "sendpartial", "false");
        options.put(prefix + "ssl.checkserveridentity", "true");
        options.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        BoundedSockets lines = new BoundedSockets(readTimeout, writeTimeout);
        options.put(prefix + "socketFactory", lines);
        // Else a line that fails is tried again in another way: without bounds, or with other certificates.
        options.put(prefix + "socketFactory.fallback", "false");
        options.put(prefix + "ssl.socketFactory", new BoundedTlsSockets(lines, trusted.socketFactory()));
        options.put(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        options.put(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
        return options;
    }

    private static String millis(Duration timeout) {
        return String.valueOf(timeout.toMillis());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
