package de.kontaktzyklus.reminders.digest;

/**
 * Who gets a mail.
 *
 * @param address a usable address
 * @param name what to call the person; empty where unknown
 */
public record Addressee(String address, String name) {

    @Override
    public String toString() {
        return "Addressee[…]";
    }
}
