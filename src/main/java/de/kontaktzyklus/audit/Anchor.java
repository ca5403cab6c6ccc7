package de.kontaktzyklus.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and hash of an entry. Noted elsewhere, it proves later that the chain up to it is still the same.
 *
 * @param number 0 before the first entry
 */
public record Anchor(long number, String hash) {

    /** Before the first entry. */
    public static final Anchor BEGIN = new Anchor(0, AuditEntry.NOTHING);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** As {@link #toString} writes it; empty if it is something else. */
    public static Optional<Anchor> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(new Anchor(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
