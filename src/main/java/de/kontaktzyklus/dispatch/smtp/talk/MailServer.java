package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import java.util.Properties;

/**
 * The office's mail server.
 *
 * @param ehloName by which the program introduces itself; empty for the name of this machine
 */
public record MailServer(MailHost host, Security security, Login login, String ehloName, LineRules lines) {

    /** How the line is protected. */
    public enum Security {
        /** Plain at first; without STARTTLS nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for the demo and for tests. */
        NONE
    }

    boolean isTlsFromTheStart() {
        return security == Security.TLS;
    }

    /** The options of Angus Mail. Lines are opened by {@link MailHost}; only STARTTLS is left to Angus. */
    Properties sessionProperties() {
        Properties options = new Properties();
        options.put("mail.smtp.auth", String.valueOf(login.isAny()));
        options.put("mail.smtp.auth.mechanisms", String.join(" ", login.mechanisms()));
        options.put("mail.smtp.quitwait", "false");
        options.put("mail.smtp.sendpartial", "false");
        options.put("mail.smtp.ssl.checkserveridentity", "true");
        options.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        options.put("mail.smtp.ssl.socketFactory", host.trusted().socketFactory());
        options.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        options.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        return options;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host.name() + ":" + host.port() + " (" + security + ")";
    }
}
