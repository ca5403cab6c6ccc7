package de.kontaktzyklus.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Set;

/** Invented mails. */
public final class Mails {

    private Mails() {}

    /** A digest to a caseworker; the Message-ID is made of day and caseworker, as in earnest. */
    public static OutgoingMail digest(LocalDate day, String caseworker, String... customers) {
        return new OutgoingMail(
                "<" + day + ".digest." + caseworker + "@jobcenter.example>",
                day,
                MailKind.CASEWORKER_DIGEST,
                caseworker + "@jobcenter.example",
                "Kontaktdichte: " + customers.length + " überfällig",
                ("Überfällig:\r\n" + String.join("\r\n", customers)).getBytes(UTF_8),
                Set.of(customers));
    }
}
