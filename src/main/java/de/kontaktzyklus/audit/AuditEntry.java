package de.kontaktzyklus.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One link of the chain. It names no client and no account.
 *
 * @param number from 1, without gaps
 * @param at when, by the clock of the database
 * @param day day of the office that it belongs to
 * @param kind what it tells of; a text, because a later version may know more kinds
 * @param actor {@link Actor}, likewise
 * @param version of the program
 * @param facts canonical JSON
 * @param details how many details it had when it was written
 * @param detailsHash SHA-256 of the hashes of the details, each with a line feed behind it
 * @param previous hash of the entry before; of the first one, {@link #NOTHING}
 * @param hash its own
 */
public record AuditEntry(
        long number,
        Instant at,
        LocalDate day,
        String kind,
        String actor,
        String version,
        String facts,
        int details,
        String detailsHash,
        String previous,
        String hash) {

    /** What stands before the first entry. */
    public static final String NOTHING = "0".repeat(64);

    private static final String FORMAT = "kontaktzyklus-audit-1";

    /** Always nine digits after the second, as in the state. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    /** The next link behind an anchor. */
    public static AuditEntry behind(
            Anchor last, Instant at, LocalDate day, Telling telling, Collection<String> hashes) {
        AuditEntry open = new AuditEntry(
                last.number() + 1,
                at,
                day,
                telling.kind().name(),
                telling.actor().name(),
                telling.version(),
                telling.facts(),
                hashes.size(),
                hashOf(hashes),
                last.hash(),
                "");
        return new AuditEntry(
                open.number,
                at,
                day,
                open.kind,
                open.actor,
                open.version,
                open.facts,
                open.details,
                open.detailsHash,
                open.previous,
                open.computedHash());
    }

    /** What an entry tells. */
    public record Telling(AuditKind kind, Actor actor, String version, String facts) {}

    static String hashOf(Collection<String> hashes) {
        return Sha256.of(hashes.stream().map(hash -> hash + "\n").collect(Collectors.joining()));
    }

    /** The bytes that are hashed, as lines of text in UTF-8, each with a line feed at its end. */
    public String canonical() {
        return String.join(
                        "\n",
                        FORMAT,
                        String.valueOf(number),
                        instant(),
                        day.toString(),
                        kind,
                        actor,
                        version,
                        facts,
                        String.valueOf(details),
                        detailsHash,
                        previous)
                + "\n";
    }

    /** As it is hashed. */
    public String instant() {
        return INSTANT.format(at);
    }

    String computedHash() {
        return Sha256.of(canonical());
    }

    public Anchor anchor() {
        return new Anchor(number, hash);
    }

    boolean is(AuditKind other) {
        return kind.equals(other.name());
    }
}
