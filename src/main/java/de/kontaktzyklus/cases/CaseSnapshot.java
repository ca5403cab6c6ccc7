package de.kontaktzyklus.cases;

/**
 * What is remembered of a case to compare the next export with: no name, no birth date.
 *
 * <p>Of a row that cannot be read only what it certainly says is taken over; the rest stays as an earlier export left
 * it.
 *
 * @param customer customer number
 * @param caseworker id, may be empty
 * @param team id, may be empty
 * @param profile Profillage as given, may be empty
 * @param underProtection whether the case may be listed to the protected-case address only
 * @param readable whether the row could be read; else caseworker and team are empty where they are not known for
 *     certain, and the Profillage means nothing
 */
public record CaseSnapshot(
        String customer, String caseworker, String team, String profile, boolean underProtection, boolean readable) {

    /** Of a row that cannot be read at all: it may be anybody's. */
    public static final CaseSnapshot NOTHING = unreadable("", "", "", false);

    /** Of a row that could be read. */
    public CaseSnapshot(String customer, String caseworker, String team, String profile, boolean underProtection) {
        this(customer, caseworker, team, profile, underProtection, true);
    }

    /**
     * Of a row that could not be read: that its case is still there, and who cares for it as far as it says.
     *
     * @param underProtection whether it says so; one that was protected stays so until a row can be read
     */
    public static CaseSnapshot unreadable(String customer, String caseworker, String team, boolean underProtection) {
        return new CaseSnapshot(customer, caseworker, team, "", underProtection, false);
    }
}
