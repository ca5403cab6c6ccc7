package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who still waits for a digest of another day, and gets one of today instead. */
final class Waiting {

    private final Map<Reader, WaitingDigest> oldest = new HashMap<>();
    private final Map<Reader, Boolean> weekly = new HashMap<>();

    Waiting(Collection<WaitingDigest> digests) {
        digests.forEach(this::add);
    }

    private void add(WaitingDigest digest) {
        Reader reader = new Reader(digest.kind(), digest.recipient());
        oldest.merge(reader, digest, (one, other) -> one.day().isAfter(other.day()) ? other : one);
        weekly.merge(reader, digest.weekly(), Boolean::logicalOr);
    }

    /** Whether a waiting digest of this kind to this address was the weekly one. */
    boolean isWeeklyFor(MailKind kind, String address) {
        return weekly.getOrDefault(new Reader(kind, address), false);
    }

    /** Day of the oldest digest of this kind that has not reached this address; empty if none waits. */
    Optional<LocalDate> since(MailKind kind, String address) {
        return Optional.ofNullable(oldest.get(new Reader(kind, address))).map(WaitingDigest::day);
    }

    private record Reader(MailKind kind, String address) {}
}
