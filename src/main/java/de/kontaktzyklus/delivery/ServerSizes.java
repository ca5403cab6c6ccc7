package de.kontaktzyklus.delivery;

import java.util.OptionalLong;

/** The most bytes that a mail server takes, as it said last (RFC 1870): remembered for planning. Port. */
public interface ServerSizes {

    /**
     * It said so at EHLO.
     *
     * @param server host and port
     * @param most 0: it sets no limit, or names none
     */
    void said(String server, long most);

    /** What it said last; empty if it was never asked. */
    OptionalLong last(String server);
}
