package de.kontaktzyklus.cases;

/** Records that cannot be read. */
public final class Unreadable {

    private Unreadable() {}

    /** A record of which nothing else can be read than what is in the place of the customer number. */
    public static CaseRow.Rejected row(int line, String customer, RejectReason reason, String column) {
        return new CaseRow.Rejected(line, customer, reason, column, CaseSnapshot.NOTHING);
    }
}
