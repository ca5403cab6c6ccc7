package de.kontaktzyklus.reminders.digest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who gets a mail.
 *
 * @param address a usable address
 * @param name what to call the person; empty where unknown
 */
public record Addressee(String address, String name) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /**
     * Whether both are one person: the same mailbox and the same name, in whichever order its words stand. A mailbox
     * alone says nothing, because several may share it; without a name nobody can know.
     */
    public boolean isSamePerson(Addressee other) {
        return address.equals(other.address) && !words().isEmpty() && words().equals(other.words());
    }

    private Set<String> words() {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Addressee[…]";
    }
}
