package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.ServerSizes;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * How large a planned mail may be: by the settings, and by what the mail server takes (RFC 1870). The server is asked
 * where it matters; where it cannot be asked, what it said last holds. Some room is left for the note before a mail
 * that is passed on (decision 35).
 */
public final class LargestMail implements LongUnaryOperator {

    /** Room for the note: its sentences, in HTML and plain, with the names of those whom the mail did not reach. */
    static final int NOTE = 6 * 1024;

    /** Smaller than the limit of any mail server; RFC 5321, 4.5.3.1.7 wants 64 KB at least. */
    private static final int NOT_WORTH_ASKING = 16 * 1024;

    /** All mails of a run with one question, also if nobody answers it. */
    private static final Duration ASKED_FOR = Duration.ofMinutes(5);

    private final long wanted;
    private final String server;
    private final ServerSizes sizes;
    private final Supplier<OptionalLong> serverNow;
    private final Supplier<Instant> now;
    private Instant askedAt = Instant.MIN;
    private OptionalLong answer = OptionalLong.empty();

    /**
     * @param wanted by the settings, in bytes
     * @param server whose word counts: host and port
     * @param serverNow asks it; 0 if it sets no limit, empty if it cannot be asked
     */
    public LargestMail(
            long wanted, String server, ServerSizes sizes, Supplier<OptionalLong> serverNow, Supplier<Instant> now) {
        this.wanted = wanted;
        this.server = server;
        this.sizes = sizes;
        this.serverNow = serverNow;
        this.now = now;
    }

    /** In bytes, for a mail that has this many; what is larger goes in parts. */
    @Override
    public synchronized long applyAsLong(long size) {
        OptionalLong asked = size > NOT_WORTH_ASKING ? asked() : OptionalLong.empty();
        long taken = asked.isPresent() ? asked.getAsLong() : sizes.last(server).orElse(0);
        return taken == 0 ? wanted : Math.min(wanted, Math.max(0, taken - NOTE));
    }

    private OptionalLong asked() {
        Instant time = now.get();
        if (askedAt.isBefore(time.minus(ASKED_FOR)) || askedAt.isAfter(time)) {
            answer = serverNow.get();
            answer.ifPresent(most -> sizes.said(server, most));
            askedAt = now.get();
        }
        return answer;
    }
}
