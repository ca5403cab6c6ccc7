package de.kontaktzyklus.audit;

/**
 * Under which customer and which mail a detail is found. Both stand in its text, which is hashed; the state keeps them
 * beside it only to search, so that a change of them must be found by comparing.
 *
 * @param customer number; empty: about no single one
 * @param mail Message-ID; may be empty
 */
public record SearchKeys(String customer, String mail) {

    /** Of what is forgotten. */
    public static final SearchKeys NONE = new SearchKeys("", "");

    /** What a text says itself. */
    public static SearchKeys of(String canonicalJson) {
        return new SearchKeys(
                CanonicalJson.textOf(canonicalJson, AuditFacts.CUSTOMER),
                CanonicalJson.textOf(canonicalJson, AuditFacts.MAIL));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "SearchKeys[…]";
    }
}
