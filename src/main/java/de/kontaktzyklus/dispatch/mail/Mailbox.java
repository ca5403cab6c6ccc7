package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.dispatch.mail.text.HeaderText;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;

/**
 * A mailbox as an office writes it down, {@code address} or {@code name <address>}. The name is plain text: umlauts are
 * encoded (RFC 2047) and a comma is put in quotation marks (RFC 5322, 3.2.4) when it becomes a header.
 */
public final class Mailbox {

    private Mailbox() {}

    /** @throws IllegalArgumentException if it holds what a header must not */
    static InternetAddress of(String header, String mailbox) throws MessagingException {
        String checked = HeaderText.checked(header, mailbox);
        InternetAddress address = new InternetAddress(address(checked), true);
        String name =
                checked.substring(0, Math.max(0, checked.lastIndexOf('<'))).strip();
        if (!name.isEmpty()) {
            setName(address, name);
        }
        return address;
    }

    private static void setName(InternetAddress address, String name) {
        try {
            address.setPersonal(name, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java has UTF-8", impossible);
        }
    }

    /** Without the name. */
    public static String address(String mailbox) {
        int begin = mailbox.lastIndexOf('<');
        return begin < 0
                ? mailbox.strip()
                : mailbox.substring(begin + 1, mailbox.lastIndexOf('>')).strip();
    }

    /** What stands behind the sign of the address. */
    static String domain(String mailbox) {
        String address = address(mailbox);
        return address.substring(address.indexOf('@') + 1);
    }
}
