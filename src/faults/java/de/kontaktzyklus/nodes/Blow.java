package de.kontaktzyklus.nodes;

/** What is done to a node, and in which moment of its work. */
public enum Blow {
    /**
     * Between the claim of a mail and its dot, until another node has sent the mail. What would be sent twice without a
     * fence.
     */
    STOP_BEFORE_DOT("stopped before the dot, woken after another had sent the mail"),
    /** Between the mark of the dot and the record of the answer, until another node has taken the mail for UNKNOWN. */
    STOP_AFTER_DOT("stopped after the dot, woken when the mail was UNKNOWN"),
    KILL_BEFORE_DOT("killed before the dot"),
    KILL_AFTER_DOT("killed after the dot"),
    /** While it takes the case export or makes the digests. */
    KILL_AT_JOB("killed at an export or the digests"),
    /** While it makes the digests, for longer than its lease. */
    STOP_AT_JOB("stopped at the digests"),
    KILL_ANYBODY("killed at any moment"),
    STOP_ANYBODY("stopped at any moment"),
    /** Not a node but all at once: the database server dies and is started again. */
    DATABASE("database died");

    private final String words;

    Blow(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
