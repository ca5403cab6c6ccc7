package de.kontaktzyklus.delivery;

/** What a mail is, for the state and for the Message-ID: one person gets at most one mail of a kind on a day. */
public enum MailKind {
    /** Digest of a caseworker, or of the deputy (docs/mail-und-auswertung.md, Die Mail). */
    CASEWORKER_DIGEST,
    /** List of a team leader: escalated cases, and cases that have fallen to the team. */
    LEADER_DIGEST,
    /** List of the protected cases, to the protected-case address only (docs/security.md). */
    PROTECTED_DIGEST,
    /** Cases for which no team leader can be reached either. */
    CATCH_ALL_DIGEST,
    /** The monthly summary is there. */
    SUMMARY_NOTICE,
    /** Something is wrong and the administrator must know. */
    ALARM;

    /** Whether it lists cases of others, to whoever leads them: a list to talk through, by caseworker. */
    public boolean isOfLeader() {
        return this == LEADER_DIGEST || this == CATCH_ALL_DIGEST;
    }
}
