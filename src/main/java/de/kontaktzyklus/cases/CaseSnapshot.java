package de.kontaktzyklus.cases;

/**
 * What is remembered of a case to compare the next export with: no name, no birth date.
 *
 * @param customer customer number
 * @param caseworker id, may be empty
 * @param team id, may be empty
 * @param profile Profillage as given, may be empty
 * @param underProtection whether the case may be listed to the protected-case address only
 */
public record CaseSnapshot(String customer, String caseworker, String team, String profile, boolean underProtection) {

    /** Of a row that cannot be read at all: it may be anybody's, and so may be protected. */
    public static final CaseSnapshot NOTHING = new CaseSnapshot("", "", "", "", true);
}
