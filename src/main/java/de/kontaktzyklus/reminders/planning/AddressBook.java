package de.kontaktzyklus.reminders.planning;

import java.util.Optional;

/** Says whether an address may be written to: well-formed, and in an allowed domain. Port; a pure function. */
@FunctionalInterface
public interface AddressBook {

    /**
     * The address to use, always in the same spelling, so that two spellings of one mailbox get one mail.
     *
     * @param address as exported; may be empty
     * @return empty if nothing may be sent there
     */
    Optional<String> usable(String address);
}
