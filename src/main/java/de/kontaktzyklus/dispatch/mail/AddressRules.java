package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.reminders.planning.AddressBook;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recipients only in allowed domains (docs/security.md). A domain is allowed exactly as it is written. Its subdomains
 * are not, and neither is a domain that only looks like it, because everything beyond ASCII is refused.
 */
public final class AddressRules implements AddressBook {

    /** The form of mailboxes in an office: no display name, no comment, no quotes, no list. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");

    private final Set<String> allowedDomains;

    public AddressRules(Collection<String> allowedDomains) {
        this.allowedDomains = allowedDomains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In lower case: no mail server of an office has two mailboxes that differ only in case. */
    @Override
    public Optional<String> usable(String address) {
        String trimmed = address.strip();
        if (!PLAIN.matcher(trimmed).matches() || !isWellFormed(trimmed)) {
            return Optional.empty();
        }
        String usable = trimmed.toLowerCase(Locale.ROOT);
        String domain = usable.substring(usable.indexOf('@') + 1);
        return allowedDomains.contains(domain) ? Optional.of(usable) : Optional.empty();
    }

    private static boolean isWellFormed(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException malformed) {
            return false;
        }
    }
}
