package de.kontaktzyklus.audit;

/** Names of facts and details that more than one room knows. */
public final class AuditFacts {

    /** How many details were forgotten. */
    public static final String DETAILS = "details";
    /** The first day of which details are kept. */
    public static final String BEFORE = "before";

    public static final String CUSTOMER = "customer";
    /** Message-ID. */
    public static final String MAIL = "mail";
    /** Account of the operating system. */
    public static final String USER = "user";

    public static final String REASON = "reason";
    /** SHA-256 of a mail as it is handed to the mail server. */
    public static final String WORDING = "wording";
    /** The same of what stands behind its first empty line: servers on the way add headers, but leave that. */
    public static final String BODY = "body";
    /** The exports that a run has read. */
    public static final String EXPORTS = "exports";
    /** Hashes of policy and calendar. */
    public static final String RULES = "rules";
    /** Hash of what a run knew beside its exports. */
    public static final String KNOWLEDGE = "knowledge";
    /** What became of a mail. */
    public static final String EVENT = "event";

    private AuditFacts() {}
}
