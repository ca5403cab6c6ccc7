package de.kontaktzyklus.dispatch.smtp;

import java.time.Duration;
import java.util.Properties;

/**
 * The office's mail server.
 *
 * @param trusted trusted certificates
 * @param user empty if the server needs no login
 * @param connectTimeout until the connection is open
 * @param readTimeout until the server has sent a whole reply; long, because giving up after the final dot means not to
 *     know
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

    /** How the connection is protected. */
    public enum Security {
        /** Plain at first, then TLS; without STARTTLS nothing is sent. */
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

    /** Name of the protocol; Angus Mail uses it as the prefix of its options. */
    public String protocol() {
        return isTlsFromTheStart() ? "smtps" : "smtp";
    }

    /** The options of Angus Mail. Options of another protocol would be ignored without a message. */
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
        // Otherwise a failed connection is tried again in another way: without limits, or with other certificates.
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
