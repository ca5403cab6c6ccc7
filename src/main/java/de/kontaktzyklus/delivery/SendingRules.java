package de.kontaktzyklus.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How a node sends.
 *
 * @param node who it is; another one at each start
 * @param lease how long a mail belongs to the node if the lease is not renewed; longer than any delay of a renewal
 * @param onceMoreAfter pause before a mail that may have been sent is sent once more, with the same bytes and
 *     Message-ID; empty: it is held
 */
public record SendingRules(String node, Duration lease, Optional<Duration> onceMoreAfter) {

    public SendingRules {
        if (node.isBlank() || lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("A node has a name and a lease");
        }
    }
}
